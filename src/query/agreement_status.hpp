#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "fact/facts.hpp"
#include "query/source.hpp"
#include "store/database.hpp"

namespace communique {

// One step of an agreement, as one release tells it.
struct StatusEntry {
  AgreementStatus status = AgreementStatus::None;
  std::string date;   // of the step as stated, or empty
  std::string since;  // the date, or of the release that tells of it
  double confidence = 0;
  Source source;
};

// Every step that any release tells, in order of `since`; of one day in the order of advance.
std::vector<StatusEntry> status_history(Database& knowledge, std::int64_t agreement);

// How far the agreement was on that day (ISO 8601): the last step that had been told or taken by
// then.
std::optional<StatusEntry> status_as_of(Database& knowledge, std::int64_t agreement,
                                        const std::string& day);

}  // namespace communique
