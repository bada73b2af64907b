#pragma once

#include <cstdint>
#include <string_view>

namespace communique {

// The rule by which two entities are taken for one. A number, not a name: there are as many merges
// as names in all releases.
enum class MergeRule : std::uint8_t {
  SameNameAndCountry,
  SameNameOfMainCountry,
  SameName,
  SameNameOfOneCountry,
  Abbreviation,
  Vocabulary,
  SameNameAndOffice,
  LongerName,
  SurnameAndOffice,
  Initials,
  SamePartiesAndKind,
  OnlyAgreementOfParties,
  Correction
};

// "same-name-and-office", as it is stored and shown.
std::string_view to_string(MergeRule rule);

}  // namespace communique
