#pragma once

#include <string_view>

#include "sparql/sparql_query.hpp"
#include "sparql/sparql_solutions.hpp"

namespace communique {

// RDF in memory that answers SPARQL 1.1. It stands in a library of its own, src/sparql/tracker,
// which the first query loads: all that it brings would double the time in which the program
// starts.
class SparqlEngine {
 public:
  virtual ~SparqlEngine() = default;
  // As SparqlStore::solutions.
  virtual SparqlSolutions solutions(const SparqlQuery& query) const = 0;
};

// The function that the library shows, by the name `open_sparql_engine`. Gives an engine that the
// caller owns; throws SparqlError where it does not take the document.
using OpenSparqlEngine = SparqlEngine*(std::string_view ntriples);

}  // namespace communique
