#pragma once

#include "text/document.hpp"

namespace communique {

// Index after the bracket that closes the one at `open`, or `open` where none does before `end`.
std::uint32_t skip_bracket(const Document& document, std::uint32_t open, std::uint32_t end);
// Index of the bracket that opens the one that closes at `close`, or `close` where none does.
std::uint32_t skip_bracket_back(const Document& document, std::uint32_t close, std::uint32_t begin);

// Index after the bracket that opens at the token, or the token where none does.
std::uint32_t behind_bracket(const Document& document, std::uint32_t at);

}  // namespace communique
