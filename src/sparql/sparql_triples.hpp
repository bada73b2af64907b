#pragma once

#include <ostream>

#include "sparql/sparql_solutions.hpp"

namespace communique {

// Writes the answer to CONSTRUCT or DESCRIBE, rows of subject, predicate and object, as N-Triples
// (https://www.w3.org/TR/n-triples/). Throws std::runtime_error where it could not be written.
void write_sparql_triples(const SparqlSolutions& triples, std::ostream& out);

}  // namespace communique
