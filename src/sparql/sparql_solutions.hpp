#pragma once

#include <string>
#include <vector>

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

}  // namespace communique
