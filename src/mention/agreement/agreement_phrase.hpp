#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/span.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

struct Annotation;
struct LexicalHit;

// Which agreement of the release a phrase stands for; phrases of one agreement have one number.
using AgreementNumber = std::uint32_t;
inline constexpr AgreementNumber no_agreement = 0xFFFFFFFF;

// What a head needs to stand for an agreement: see ontology/vocabulary/agreements.ttl.
enum class HeadStrength : std::uint8_t { Kind, General, Weak };

// A noun phrase about an agreement, cut into its parts.
struct AgreementPhrase {
  TokenRange tokens;                       // all of it: "MOU (MoU) on energy with Chile"
  TokenRange name;                         // without what follows the head and its brackets: "MOU"
  TokenRange abbreviation;                 // in brackets after the head, or empty
  TokenRange field;                        // after "on": "energy", or empty
  std::vector<TokenRange> further_fields;  // of others in one breath: "MOUs on fish and on salt"
  TokenRange last_abbreviation;  // in brackets after the field or the last party, or empty
  TokenRange with_makers;        // "MOU between the Salt Board and the Fish Board", or empty
  std::string_view kind;         // as in the vocabulary: "CEPA"
  HeadStrength strength = HeadStrength::Kind;
  std::vector<ConceptId> parties;  // countries and blocs named in it, sorted
  ConceptId known = no_concept;    // an agreement of the vocabulary
  bool plural = false;
  bool proper = false;    // a capitalised name in full ("Free Trade Agreement")
  bool definite = false;  // after "the", "this", "its", "Korea's"
  bool nominal = false;   // a back-reference in small letters ("the agreement"), no name
  bool elliptic = false;  // "those with Peru": a new agreement without a name
  AgreementNumber agreement = no_agreement;

  // All of it with those last brackets, or empty.
  TokenRange with_last_abbreviation() const {
    if (last_abbreviation.empty()) return {};
    return {tokens.first, last_abbreviation.last + 1};
  }
  // First token after it and the brackets behind it.
  std::uint32_t end() const {
    std::uint32_t last = tokens.last;
    if (!abbreviation.empty() && abbreviation.last + 1 > last) last = abbreviation.last + 1;
    if (!last_abbreviation.empty()) last = last_abbreviation.last + 1;
    return last;
  }
  bool has_part(TokenRange part) const {
    return part == name || part == tokens || part == abbreviation ||
           part == with_last_abbreviation();
  }
  bool bare() const {
    return parties.empty() && with_makers.empty() && field.empty() && known == no_concept;
  }
};

// The phrase around the head of an agreement's name, or nothing where the head stands for none.
std::optional<AgreementPhrase> read_agreement_phrase(const Annotation& annotation,
                                                     const LexicalHit& head);

}  // namespace communique
