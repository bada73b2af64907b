#pragma once

#include <memory>
#include <string_view>

#include "sparql/sparql_engine.hpp"

namespace communique {

// RDF in memory that answers SPARQL 1.1. It takes the classes and properties of
// ontology/sparql/communique.ontology, whose prefixes queries need not declare.
class SparqlStore {
 public:
  // `ntriples` is a whole document. Throws SparqlError where the store does not take it, and
  // FileError where the library of the engine cannot be loaded.
  explicit SparqlStore(std::string_view ntriples);

  // The answer to SELECT; to ASK one row with one Boolean; to CONSTRUCT and DESCRIBE a row a
  // triple. Throws SparqlError.
  SparqlSolutions solutions(const SparqlQuery& query) const { return engine_->solutions(query); }

 private:
  std::unique_ptr<SparqlEngine> engine_;
};

}  // namespace communique
