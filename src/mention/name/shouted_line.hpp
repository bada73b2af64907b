#pragma once

#include "mention/annotation.hpp"

namespace communique {

// In a line that is all capitals ("SENATE PANEL BACKS FARM BILL") a capital tells nothing: drops
// what was taken there for a name by its shape, unless the same name stands elsewhere in the
// release in ordinary letters or the vocabulary knows it.
void drop_shouted_guesses(Annotation& annotation);

}  // namespace communique
