#pragma once

#include <vector>

#include "query/dossier.hpp"

namespace communique {

// What all releases together tell of an entity over the years:
// - "lineage": the bodies that a body came from and those that came from it, through all changes.
// - "offices": a row for each tenure of a person, or of an office at a place; with `as_of` who held
//   it on that day (the last of a month or year), as holders_as_of answers.
// Sections that would be empty are left out. `section_limit` keeps the last.
std::vector<DossierSection> read_history(Database& knowledge, const EntityRow& entity,
                                         const DossierOptions& options);

}  // namespace communique
