#pragma once

#include "text/word_set.hpp"

namespace communique {

// What an envoy presents when she takes up her post: "credentials", "letters of credence".
inline const WordSet& letters_of_credence() {
  static const WordSet letters = {"credentials", "credence"};
  return letters;
}

}  // namespace communique
