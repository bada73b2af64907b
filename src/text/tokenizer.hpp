#pragma once

#include <string_view>
#include <vector>

#include "text/token.hpp"

namespace communique {

// Appends the tokens of `text` (valid UTF-8) to `out`. One pass, linear, no allocation but the
// growth of `out`.
void tokenize(std::string_view text, std::vector<Token>& out);

}  // namespace communique
