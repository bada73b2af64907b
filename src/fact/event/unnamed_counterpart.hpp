#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Whether one of the words stands among the first of a phrase.
bool opens_with(const Document& document, TokenRange phrase, const WordSet& words);

// "telephoned his counterparts in Lima"
bool opens_with_delegates(const EventStory& story, TokenRange phrase);

// "her Peruvian counterpart", "with members of the Salt Party", "with mill workers in Lima"
bool opens_with_people(const EventStory& story, TokenRange phrase);

// "received the guest", "welcomed her visitor"
bool opens_with_guest(const Annotation& annotation, TokenRange phrase);

}  // namespace communique
