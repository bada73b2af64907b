#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Where the title of a law starts whose last words start at `first`: before "Prevention of" in
// front of "Terrorism Act", "Imports and Exports (Control)" in front of "Act", "Labor, Health, and"
// in front of "Education Bill", "No" in front of "Child Left Behind Act"; `first` where the words
// in front belong to no title.
std::uint32_t law_title_begin(const Annotation& annotation, std::uint32_t first);

}  // namespace communique
