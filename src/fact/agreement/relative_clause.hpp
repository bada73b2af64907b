#pragma once

#include <cstdint>

#include "text/document.hpp"

namespace communique {

// Whether "that" or "which" stands at the token.
bool is_relative(const Document& document, std::uint32_t at);

// Whether a relative clause follows what ends before the token: "the CEPA, which", "the CEPA that".
bool has_relative_clause(const Document& document, std::uint32_t end);

// Where the subject starts in the clause between what ends before `from` and the verb: "that the
// two sides", ", which they", ", signed in 2012, which Peru", ", whose text they", ", the text of
// which they" and "they"; `verb` where there is none.
std::uint32_t relative_subject(const Document& document, std::uint32_t from, std::uint32_t verb);

}  // namespace communique
