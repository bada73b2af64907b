#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Gives the draft what the articles, numbers, days, names and possessors in front of its noun tell:
// "X's third visit", "the May 3 introduction", "the Salt Committee, whose session", "had a
// conversation". Whether a word qualifies the noun, so that it means no event told before: "the
// extraordinary meeting".
bool read_modifiers(const EventStory& story, const LexicalHit& noun, EventDraft& draft);

}  // namespace communique
