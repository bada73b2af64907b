#pragma once

#include <cstdint>

#include "mention/annotation.hpp"

namespace communique {

// Behind the "in Lima on 3 May", "this morning" that begins at the token, else the token; not
// beyond `end`. Across commas behind "today, in Lima,", too.
std::uint32_t behind_circumstances(const Annotation& annotation, std::uint32_t t, std::uint32_t end,
                                   bool across_commas = false);

// Where the "on Friday", "this morning", "on Friday (2 May)" begins that ends at the token; else
// the token.
std::uint32_t before_day(const Annotation& annotation, std::uint32_t end);

}  // namespace communique
