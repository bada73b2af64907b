#pragma once

#include <libtracker-sparql/tracker-sparql.h>

#include <string>
#include <string_view>
#include <vector>

#include "sparql/gobject.hpp"
#include "sparql/sparql_query.hpp"

namespace communique {

enum class RdfTermKind { Unbound, Iri, Text, Integer, Decimal, Boolean };

// What a variable of a solution is bound to.
struct RdfTerm {
  RdfTermKind kind = RdfTermKind::Unbound;
  std::string text;  // the IRI, or how the value is written
};

struct SparqlSolutions {
  std::vector<std::string> variables;
  std::vector<std::vector<RdfTerm>> rows;  // a term a variable
};

// RDF in memory that answers SPARQL 1.1, by Tracker SPARQL
// (https://gnome.pages.gitlab.gnome.org/tracker/docs/developer/). It takes the classes and
// properties of ontology/sparql/communique.ontology, whose prefixes queries need not declare.
class SparqlStore {
 public:
  // `ntriples` is a whole document. Throws SparqlError where the store does not take it.
  explicit SparqlStore(std::string_view ntriples);

  // The answer to SELECT; to ASK one row with one Boolean; to CONSTRUCT and DESCRIBE a row a
  // triple. Throws SparqlError.
  SparqlSolutions solutions(const SparqlQuery& query) const;

 private:
  GObjectPtr<TrackerSparqlConnection> connection_;
};

}  // namespace communique
