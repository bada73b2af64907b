#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Who put the text out, as a mark beside it tells: "Issued by: the Ministry of Fish", "(MOTIE
// notes)", a headline that the name opens, or the name on a line of its own; no_entity where none
// does.
EntityIndex marked_source(const Annotation& annotation);

// The body in the dateline: "LIMA, 3 May (ANP) -", "(Fish Agency – Lima, 3 May).-"; or no_entity.
EntityIndex wire_service(const Annotation& annotation);

// Whether the line has words in small letters: a sentence, no heading.
bool is_sentence(const Document& document, TokenRange line);

bool follows_bracket(const Document& document, const Mention& body);

// The body whose press service is said to report what the text tells, or no_entity.
EntityIndex press_service_quoted(const Annotation& annotation);

// The body of "MINISTRY OF SALT / 2 MAY 2025", which closes the text on its day of issue, or
// no_entity.
EntityIndex signing_body(const Annotation& annotation);

}  // namespace communique
