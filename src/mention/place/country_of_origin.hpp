#pragma once

#include <cstdint>

#include "mention/annotation.hpp"

namespace communique {

// Behind the country of "from Peru", "of the Netherlands", "in Peru" that tells where somebody
// comes from ("her counterpart from Peru, Ana Ruiz"); the token itself where none is named. Needs
// words looked up, not mentions.
std::uint32_t behind_origin(const Annotation& annotation, std::uint32_t token);

}  // namespace communique
