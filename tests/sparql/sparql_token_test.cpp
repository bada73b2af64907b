#include "sparql/sparql_token.hpp"

#include <boost/test/unit_test.hpp>

using namespace communique;

namespace {

std::vector<std::string> texts(std::string_view query) {
  std::vector<std::string> found;
  for (const SparqlToken& token : sparql_tokens(query)) found.emplace_back(token.text);
  return found;
}

void check_texts(std::string_view query, const std::vector<std::string>& wanted) {
  const std::vector<std::string> found = texts(query);
  BOOST_CHECK_EQUAL_COLLECTIONS(found.begin(), found.end(), wanted.begin(), wanted.end());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(SparqlTokens)

BOOST_AUTO_TEST_CASE(strings_and_iris_are_whole) {
  check_texts(R"(?a cm:party "x \" }" , '''it's''' <http://a/b#c>)",
              {"?a", "cm:party", R"("x \" }")", ",", "'''it's'''", "<http://a/b#c>"});
}

BOOST_AUTO_TEST_CASE(less_than_is_no_iri) {
  check_texts("?a < ?b && ?c > 3", {"?a", "<", "?b", "&", "&", "?c", ">", "3"});
}

BOOST_AUTO_TEST_CASE(comments_are_left_out) { check_texts("ASK # SELECT\n{}", {"ASK", "{", "}"}); }

BOOST_AUTO_TEST_CASE(what_is_cut_off_ends_the_query) {
  check_texts("\"open", {"\"open"});
  check_texts("<open", {"<", "open"});
  check_texts("? ", {"?"});
  check_texts("\"\\", {"\"\\"});
}

BOOST_AUTO_TEST_CASE(keywords_in_any_case) {
  BOOST_CHECK(is_keyword(sparql_tokens("sElEcT")[0], "SELECT"));
  BOOST_CHECK(!is_keyword(sparql_tokens("'SELECT'")[0], "SELECT"));
}

BOOST_AUTO_TEST_SUITE_END()
