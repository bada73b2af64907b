#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Whether the mention is a body or organisation.
bool is_institution(const Mention& mention);

// Sets the side of the office where none is set: a bloc is where it is held, a country whose it is.
void take_side(Office& office, const Mention& side);

// Reads whose office it is from what stands before the title: "METI's", "Indonesian", "UK",
// "(MOTIR, ", "the Office of Trade Negotiations under".
void read_office_owner(const Annotation& annotation, Office& office);

}  // namespace communique
