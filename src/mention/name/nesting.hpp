#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Drops countries, blocs and places whose names stand only inside a longer name of something else:
// "Korea" in "Bank of Korea", "Asia" in "Minister for Asia". Those in an agreement's or a law's
// describing phrase stay.
void drop_names_inside_names(Annotation& annotation);

}  // namespace communique
