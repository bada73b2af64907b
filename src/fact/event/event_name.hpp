#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fact/event/event_words.hpp"
#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// The proper name of a gathering: "5th Salt Policy Forum", "second meeting of the Peru–Chile Salt
// Committee".
struct EventName {
  TokenRange tokens;                 // no article
  TokenRange quoted;                 // of "the forum “Salt Roads”" the words in quotes
  std::vector<TokenRange> brackets;  // of abbreviations: "World Salt Act (WSA) Forum"; last first
  EventKind kind = EventKind::Conference;
  EntityIndex session_of = no_entity;  // the body or organisation that gathers, where it is one
  std::optional<int> ordinal;          // 5 for "5th", "fifth"
  std::int16_t year = 0;               // that the name holds: 2025 of "2025 Salt Forum"
  bool of_members = false;             // "ASEAN Summit": the one it is named after gathers
  bool standing = false;             // a dialogue or committee, told to gather by other words only
  bool announced = false;            // "next", "inaugural", "upcoming" stands before it
  std::vector<std::uint64_t> words;  // of its own: no ordinal, no "meeting", no country; sorted
  std::vector<ConceptId> sides;      // countries and blocs in the name
};

// Whether two names stand for one gathering: "second meeting of the Peru–Chile Salt Committee" and
// "2nd Salt Committee", but neither "2nd Bread Committee" nor "Peru–Cuba Salt Committee".
bool same_gathering(const EventName& a, const EventName& b);

// The name as it goes into Event::name, without its brackets.
std::string text_of_name(const Document& document, const EventName& name);

// All such names of a release, in order of the text. A name alone does not tell that it took place.
std::vector<EventName> find_event_names(const Annotation& annotation, const EventWords& words);

// 5 for "5th" and "fifth"; nothing for other tokens.
std::optional<int> ordinal_of(const Annotation& annotation, std::uint32_t token);

// Whether the word stands in brackets behind the name: the "SD" of "the second Peru–Chile Salt
// Dialogue (SD)".
bool is_abbreviated_by(const Document& document, const EventName& name, std::uint64_t word);

}  // namespace communique
