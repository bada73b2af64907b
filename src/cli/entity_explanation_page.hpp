#pragma once

#include <ostream>

#include "cli/terminal.hpp"
#include "query/entity_explanation.hpp"

namespace communique {

// Writes for people, in lines of 80 columns, why the names of an entity are one: of each name and
// of the decisions the first `limit`; 0 for all.
void write_entity_explanation(std::ostream& out, const EntityExplanation& explanation,
                              std::size_t limit, const Terminal& terminal);

// As one JSON object; the names of its members are stable.
void write_entity_explanation_json(std::ostream& out, const EntityExplanation& explanation);

}  // namespace communique
