#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Behind the years of "Salt Strategy for 2026–2029", "Salt Strategy to 2040", where the name
// without them ends at the token; else the token.
std::uint32_t behind_years(const Document& document, std::uint32_t end);
// Whether a name that ends at the token ends in a number, or years follow.
bool ends_with_years(const Document& document, std::uint32_t end);

// "under Together: Peru’s Salt Strategy": where the motto begins, else the token.
std::uint32_t motto_before(const Annotation& annotation, std::uint32_t first);

// "Lima – Quito railway": where the place before the dash begins, else the token.
std::uint32_t over_dash(const Annotation& annotation, std::uint32_t first);

}  // namespace communique
