#pragma once

#include <initializer_list>
#include <vector>

#include "mention/annotation.hpp"
#include "text/word_set.hpp"

namespace communique {

// By sentence, whether one of the words or a word of the kind stands in it: asked before the tokens
// of each are gone through.
std::vector<bool> telling_sentences(const Annotation& annotation,
                                    std::initializer_list<const WordSet*> words, WordKind kind);

}  // namespace communique
