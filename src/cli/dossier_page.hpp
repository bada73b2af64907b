#pragma once

#include <ostream>

#include "cli/terminal.hpp"
#include "query/dossier.hpp"

namespace communique {

// Writes a dossier for people to read: headings, a line a fact, its sentence and release below it.
// Of each section the last `limit` facts; 0 for all.
void write_dossier(std::ostream& out, const Dossier& dossier, std::size_t limit,
                   const Terminal& terminal);

// As one JSON object; the names of its members are stable.
void write_dossier_json(std::ostream& out, const Dossier& dossier);

// One row a fact.
void write_dossier_rows(std::ostream& out, const Dossier& dossier, bool tabs);

}  // namespace communique
