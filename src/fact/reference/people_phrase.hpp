#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// A plural for people who were named before: "the two Prime Ministers", "both officials", "the
// leaders", or "Ministers" at the head of a sentence.
struct PeoplePhrase {
  TokenRange tokens;          // empty where there is none
  std::size_t count = 0;      // of whom it speaks; 0 where it does not tell
  std::uint64_t title = 0;    // the word that their titles share, 0 for "officials"
  std::uint64_t further = 0;  // another such word: "prime"
  bool narrowed = false;      // "the trade ministers"
  bool envoys = false;        // "the new ambassadors", "the heads of mission"
};

// The phrase that begins at the token and ends before `end`, which is that of the sentence. None
// where a name or "of" follows, which tells who they are: "Ministers Kim and Lee".
PeoplePhrase read_people_phrase(const Annotation& annotation, std::uint32_t token,
                                std::uint32_t end);

// Whether the word is a plural of people: "ministers", "leaders".
bool names_people(const Token& word);

// The bloc whose ministers or leaders stand at the token: "trade ministers of ASEAN", "ASEAN Trade
// Ministers"; with the country that meets it, "ministers of ASEAN and Peru". None where none do.
std::vector<EntityIndex> sides_of_people(const Annotation& annotation, std::uint32_t token);
// Whether any of its tokens may open such people.
bool may_tell_sides_of_people(const Document& document);

}  // namespace communique
