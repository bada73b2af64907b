#pragma once

#include <span>

#include "link/home.hpp"
#include "link/known_persons.hpp"

namespace communique {

// Joins persons of short names, "TY Seo" and "Minister Kim", to the known person whose office or
// title in the country they fit, where it is just one; to others of the same short name where there
// is none. To be called when full names are linked.
void link_short_names(std::span<const NodeIndex> short_names, const Homes& homes,
                      KnownPersons& persons);

}  // namespace communique
