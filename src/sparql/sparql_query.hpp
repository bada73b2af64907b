#pragma once

#include <string>
#include <string_view>

namespace communique {

enum class SparqlForm { Select, Ask, Graph };  // Graph: CONSTRUCT and DESCRIBE

// A query as the store reads it. Tracker SPARQL 3.4 departs from the standard in three places, so
//  - ASC(?x) and DESC(?x), where the query's own SELECT makes ?x, take the expression instead,
//    since the store would sort by nothing;
//  - YEAR, MONTH and DAY become parts of the text of a date, as which the store keeps dates;
//  - the datatypes xsd:date, xsd:gYearMonth and xsd:gYear of a literal are dropped.
struct SparqlQuery {
  SparqlForm form;
  std::string text;
};

// Throws SparqlError where it is no query, or asks another service: answers come from the
// knowledge base alone.
SparqlQuery prepare_query(std::string_view text);

}  // namespace communique
