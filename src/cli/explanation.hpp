#pragma once

#include <string>

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// How a release was read, sentence by sentence: its tokens, the words that the vocabulary knows,
// the mentions and the facts, each with the rule that made it. Lines of at most 80 columns where
// names allow it.
std::string explain(const Annotation& annotation, const Reading& reading);

}  // namespace communique
