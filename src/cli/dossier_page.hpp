#pragma once

#include <ostream>

#include "cli/terminal.hpp"
#include "query/dossier.hpp"

namespace communique {

// Writes a dossier for people to read: headings, a line a fact, its sentence and release below it.
// With `ids` each sentence is followed by the id of its fact, else by that of its release.
void write_dossier(std::ostream& out, const Dossier& dossier, bool ids, const Terminal& terminal);

// As one JSON object; the names of its members are stable.
void write_dossier_json(std::ostream& out, const Dossier& dossier);

}  // namespace communique
