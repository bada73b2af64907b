#pragma once

#include <cstddef>
#include <string_view>

namespace communique {

// Damerau-Levenshtein distance in bytes (optimal string alignment), or `limit` + 1 where it is more
// than `limit`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace communique
