#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// No name of goods is longer, in tokens.
inline constexpr std::uint32_t longest_item_phrase = 5;

// What a figure counts: "Korea’s semiconductor exports to China".
struct FigureSubject {
  TokenRange tokens;  // the whole phrase
  ConceptId indicator = no_concept;
  EntityIndex reporter = no_entity;   // as said; no_entity where it is understood
  std::vector<EntityIndex> partners;  // several: "exports to A and B"
  std::string item;                   // lower case, plural, or empty
  bool bilateral = false;             // "bilateral trade", "trade between the two countries"
  bool within = false;                // "intra-ASEAN trade": with itself
  bool over_year = false;             // "annualized exports": of twelve months
  bool of_last = false;               // "of which": a part of what was told last
  bool implied = false;  // its indicator is that of what was told before: "Ships", "Japan"
};

// Reads what stands around an indicator's name; nothing where the word does not stand for
// statistics ("trade agreement", "import quota").
std::optional<FigureSubject> read_subject(const Annotation& annotation,
                                          const LexicalHit& indicator);

}  // namespace communique
