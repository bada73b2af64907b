#pragma once

#include <string>
#include <string_view>

#include "vocabulary/vocabulary.hpp"

namespace communique {

// A compiled vocabulary as bytes: what takes long to make of Turtle is made when the program is
// built.
class VocabularyCode {
 public:
  static std::string encode(const Vocabulary& vocabulary);
  // Throws ByteCodeError for bytes that encode did not write.
  static Vocabulary decode(std::string_view bytes);
};

}  // namespace communique
