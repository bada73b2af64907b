#pragma once

#include <optional>

#include "fact/event/event_draft.hpp"

namespace communique {

// Whether the word tells of people who travel together: "delegation", "firms".
bool is_party(const Annotation& annotation, std::uint32_t token);

// The "takes" of "A takes 30 firms", "lead" of "to lead a group": read as a verb of visits where
// people who travel together follow.
std::optional<LexicalHit> sending_at(const Annotation& annotation, std::uint32_t token);

// "A will lead 22 firms to Lima", "B took a group of bakers to Peru": the visit of those who are
// sent, told by a verb that tells of visits with them alone.
void add_missions_sent(EventStory& story);

}  // namespace communique
