#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// The units of a person's name, folded, without hyphens: {"kim", "minseok"}, {"al ketbi"}.
using NameUnits = std::vector<std::string>;

NameUnits folded_units(const Annotation& annotation, TokenRange name);

// Whether two full names are forms of one: the same units in any order, some left out in the middle
// ("Hamad bin Rashid Al Ketbi", "Hamad Al Ketbi"), or given by initials ("JG Ryu", "Ryu Jae-gyu").
bool same_full_name(const NameUnits& a, const NameUnits& b);

}  // namespace communique
