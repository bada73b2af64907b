#pragma once

#include "mention/annotation.hpp"

namespace communique {

// The rule of the mention of "European" in "European Commissioner": no name of the Union, of which
// it speaks.
inline constexpr std::string_view region_of_institution = "region-of-institution";

// Drops countries, blocs and places whose names stand only inside a longer name of something else:
// "Korea" in "Bank of Korea", "Asia" in "Minister for Asia". Those in an agreement's or a law's
// describing phrase stay.
void drop_names_inside_names(Annotation& annotation);

}  // namespace communique
