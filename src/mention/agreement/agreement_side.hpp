#pragma once

#include "mention/annotation.hpp"

namespace communique {

// The country or bloc that starts at the token, or nullptr.
const Mention* side_at(const Annotation& annotation, std::uint32_t token);

// The token, or the one behind it where it is "the".
std::uint32_t behind_article(const Document& document, std::uint32_t at);

// The token, or the one before it where that is "the" or "a".
std::uint32_t before_article(const Document& document, std::uint32_t at);

}  // namespace communique
