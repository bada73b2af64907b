#pragma once

#include <span>

#include "sparql/sparql_token.hpp"

namespace communique {

// Throws SparqlError where a FILTER within EXISTS, NOT EXISTS or OPTIONAL compares with a variable
// that only the query around it binds: the store takes it there for unbound, and would answer
// wrongly.
void check_scopes(std::span<const SparqlToken> query);

}  // namespace communique
