#include "sparql/sparql_store.hpp"

#include <boost/test/unit_test.hpp>

#include "sparql/sparql_error.hpp"

using namespace communique;

namespace {

constexpr std::string_view notation = "<http://www.w3.org/2004/02/skos/core#notation>";

SparqlStore store_of(std::string_view text) {
  return SparqlStore("<a:b> " + std::string(notation) + " \"" + std::string(text) + "\" .\n");
}

std::string notation_in(const SparqlStore& store) {
  return store.solutions(prepare_query("SELECT ?text { <a:b> skos:notation ?text }"))
      .rows.at(0)
      .at(0)
      .text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(SparqlStores)

BOOST_AUTO_TEST_CASE(text_comes_back_as_it_was_written) {
  BOOST_CHECK_EQUAL(notation_in(store_of("é \\\"quoted\\\" \\\\ line\\nend")),
                    "é \"quoted\" \\ line\nend");
  BOOST_CHECK_EQUAL(notation_in(store_of("bell \\u0007 and \\\\u0007")), "bell \x07 and \\u0007");
}

BOOST_AUTO_TEST_CASE(terms_tell_their_kind) {
  const SparqlStore store(
      "<a:b> <https://w3id.org/communique/ontology#releaseCount> "
      "\"3\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n");
  const SparqlSolutions found = store.solutions(
      prepare_query("SELECT ?x ?n ?none { ?x cm:releaseCount ?n OPTIONAL { ?x cm:party ?none } }"));
  BOOST_REQUIRE_EQUAL(found.rows.size(), 1);
  BOOST_CHECK(found.variables == (std::vector<std::string>{"x", "n", "none"}));
  BOOST_CHECK(found.rows[0][0].kind == RdfTermKind::Iri);
  BOOST_CHECK(found.rows[0][1].kind == RdfTermKind::Integer);
  BOOST_CHECK(found.rows[0][2].kind == RdfTermKind::Unbound);
}

BOOST_AUTO_TEST_CASE(the_greatest_of_texts_is_a_text) {
  const SparqlSolutions found =
      store_of("2025-01-02")
          .solutions(prepare_query("SELECT (MAX(?t) AS ?m) { ?x skos:notation ?t }"));
  BOOST_CHECK(found.rows.at(0).at(0).kind == RdfTermKind::Text);
  BOOST_CHECK_EQUAL(found.rows.at(0).at(0).text, "2025-01-02");
}

BOOST_AUTO_TEST_CASE(a_property_that_the_ontology_lacks_is_an_error) {
  BOOST_CHECK_THROW(SparqlStore("<a:b> <a:c> <a:d> .\n"), SparqlError);
  BOOST_CHECK_THROW(store_of("x").solutions(prepare_query("SELECT ?x { ?x <a:c> ?y }")),
                    SparqlError);
}

BOOST_AUTO_TEST_SUITE_END()
