#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Whose office it is in "its president, Ana Ruiz", "whose chair is Ana Ruiz": the body,
// organisation, bloc or country named last before in the sentence, else the one that the sentence
// before begins with; in "his envoy" the bloc of the official named before; in "the country's chief
// negotiator" the country named last before. no_entity where no such word stands before the office.
EntityIndex owner_by_pronoun(const Annotation& annotation, const Office& office);

// The house where the holder is met: "At the Ministry of Salt she spoke with Deputy Minister Ana
// Ruiz"; else no_entity.
EntityIndex house_entered(const Annotation& annotation, const Office& office);

// "joins the Salt Board in May as Director": the board; else no_entity.
EntityIndex house_joined(const Annotation& annotation, const Office& office);

// The body on the line below an office that has a line of its own, as in a list of contacts: "Ana
// Ruiz / Press Secretary / Ministry of Salt"; else no_entity.
EntityIndex body_on_next_line(const Annotation& annotation, const Office& office);

}  // namespace communique
