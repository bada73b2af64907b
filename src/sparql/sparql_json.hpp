#pragma once

#include <ostream>

#include "sparql/sparql_solutions.hpp"

namespace communique {

// SPARQL 1.1 Query Results JSON Format (https://www.w3.org/TR/sparql11-results-json/), with a line
// end after it.
void write_sparql_json(const SparqlSolutions& solutions, std::ostream& out);
void write_sparql_json(bool answer, std::ostream& out);  // of ASK

}  // namespace communique
