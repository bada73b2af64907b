#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "text/document.hpp"

namespace communique {

// Cuts tokens into sentences: at ".", "?", "!" with the quotes and brackets that close after them,
// and at line ends. An abbreviation ends a sentence only where the next word can hardly go on with
// it ("the U.S. The ..."). What goes on for `longest_sentence` tokens without an end is cut there:
// no sentence that people write, but one that would take time with the square of its length.
inline constexpr std::uint32_t longest_sentence = 400;
void split_sentences(std::span<const Token> tokens, std::vector<Sentence>& out);

}  // namespace communique
