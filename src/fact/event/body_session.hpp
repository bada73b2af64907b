#pragma once

#include "fact/event/event_words.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Whether a session of the body is told beside its name: "co-chaired the Salt Committee", "The Salt
// Committee, chaired by A, approved".
bool is_convened(const Annotation& annotation, const EventWords& words, const Mention& body);

// Whether a number before its name is that of a session: "the 8th Salt Committee", but not "the 1st
// Armored Division", "the 109th Congress".
bool counts_sessions(const Document& document, TokenRange body);

}  // namespace communique
