#include "sparql/sparql_query.hpp"

#include <boost/test/unit_test.hpp>

#include "sparql/sparql_error.hpp"

using namespace communique;

namespace {

std::string rewritten(std::string_view query) { return prepare_query(query).text; }

}  // namespace

BOOST_AUTO_TEST_SUITE(SparqlQueries)

BOOST_AUTO_TEST_CASE(what_needs_no_change_stays_as_it_is) {
  const std::string query =
      "PREFIX a: <http://a/> # note\nSELECT ?x {\n ?x a:b|^a:c \"d\"^^xsd:integer }";
  BOOST_CHECK_EQUAL(rewritten(query), query);
}

BOOST_AUTO_TEST_CASE(a_made_variable_is_sorted_by_its_expression) {
  BOOST_CHECK_EQUAL(
      rewritten("SELECT (COUNT(DISTINCT ?b) AS ?n) {} ORDER BY DESC(?n) ASC( ?b )"),
      "SELECT (COUNT(DISTINCT ?b) AS ?n) {} ORDER BY DESC(COUNT(DISTINCT ?b)) ASC( ?b )");
}

BOOST_AUTO_TEST_CASE(parts_of_dates_are_parts_of_text) {
  BOOST_CHECK_EQUAL(rewritten("SELECT ?d { FILTER(year(?d) = 2025) }"),
                    "SELECT ?d { FILTER(xsd:integer(SUBSTR(STR(?d), 1, 4)) = 2025) }");
}

BOOST_AUTO_TEST_CASE(dates_lose_their_datatype) {
  BOOST_CHECK_EQUAL(rewritten("ASK { ?r ?p \"2025\"^^xsd:gYear , "
                              "\"2025-01-02\"^^<http://www.w3.org/2001/XMLSchema#date> }"),
                    "ASK { ?r ?p \"2025\" , \"2025-01-02\" }");
}

BOOST_AUTO_TEST_CASE(forms) {
  BOOST_CHECK(prepare_query("select ?x {}").form == SparqlForm::Select);
  BOOST_CHECK(prepare_query("ASK {}").form == SparqlForm::Ask);
  BOOST_CHECK(prepare_query("DESCRIBE <a:b>").form == SparqlForm::Graph);
  BOOST_CHECK_THROW(prepare_query("'SELECT'"), SparqlError);
  BOOST_CHECK_THROW(prepare_query(""), SparqlError);
}

BOOST_AUTO_TEST_CASE(no_other_service_is_asked) {
  BOOST_CHECK_THROW(prepare_query("SELECT ?x { service <http://a/> {} }"), SparqlError);
  BOOST_CHECK_NO_THROW(prepare_query("SELECT ?x { ?x ?y 'SERVICE' }"));
}

BOOST_AUTO_TEST_CASE(filters_that_would_not_see_a_variable_are_refused) {
  BOOST_CHECK_THROW(
      prepare_query("ASK { ?a ?p ?x FILTER NOT EXISTS { ?b ?p ?y FILTER(?y > ?x) } }"),
      SparqlError);
  BOOST_CHECK_THROW(prepare_query("ASK { ?a ?p ?x OPTIONAL { ?b ?p ?y FILTER REGEX(?y, ?x) } }"),
                    SparqlError);
  BOOST_CHECK_NO_THROW(
      prepare_query("ASK { ?a ?p ?x OPTIONAL { ?a ?p ?y FILTER(?y > 3) } FILTER(?x > 2) }"));
  BOOST_CHECK_NO_THROW(
      prepare_query("ASK { ?a ?p ?x FILTER NOT EXISTS { ?b ?p ?x FILTER(?x > 3) } }"));
}

BOOST_AUTO_TEST_CASE(brackets_that_do_not_close_stay) {
  BOOST_CHECK_EQUAL(rewritten("SELECT (?a AS ?b {} ORDER BY DESC(?b"),
                    "SELECT (?a AS ?b {} ORDER BY DESC(?b");
  BOOST_CHECK_EQUAL(rewritten("ASK YEAR"), "ASK YEAR");
}

BOOST_AUTO_TEST_SUITE_END()
