#include "mention/place/country_votes.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "fact/release_reader.hpp"

namespace communique {
namespace {

// Name of the country or bloc that the release speaks for.
std::string home(std::string_view text) {
  static const Vocabulary vocabulary = Vocabulary::embedded();
  Release release;
  release.text = text;
  ReleaseReader reader(vocabulary);
  reader.read(release);
  const ConceptId home = CountryVotes(reader.annotation()).home();
  return home == no_concept ? "none" : vocabulary[home].label;
}

BOOST_AUTO_TEST_SUITE(country_votes)

BOOST_AUTO_TEST_CASE(a_release_tells_of_the_envoys_sent_to_its_country) {
  BOOST_TEST(home("Minister Ana Ruiz receives the Chilean Ambassador\n"
                  "Minister of Fish Ana Ruiz received Bo Diaz, Ambassador of Chile to Peru.") ==
             "Peru");
}

BOOST_AUTO_TEST_CASE(names_the_country_of_the_officials_of_others) {
  BOOST_TEST(home("Minister Ana Ruiz meets her counterpart\n"
                  "Ana Ruiz met the Minister of Fish of Chile, Bo Diaz, and the Minister of Salt "
                  "of Chile, Cy Lagos. Peru offered to host the next talks.") == "Peru");
}

BOOST_AUTO_TEST_CASE(partners_weigh_less) {
  BOOST_TEST(home("Trade grows\nTrade with Chile grew. Imports from Chile rose. Peru was glad. "
                  "Peruvian firms sold more.") == "Peru");
}

BOOST_AUTO_TEST_CASE(a_dateline_tells_where_it_was_written) {
  BOOST_TEST(home("Talks on fish\nLIMA, 3 May 2025 – Fishers of Chile and of Peru met.") == "Peru");
}

BOOST_AUTO_TEST_CASE(a_bloc_speaks_through_its_officials) {
  BOOST_TEST(home("Secretary-General appoints Ana Ruiz of Peru as envoy\n"
                  "United Nations Secretary-General Bo Diaz today appointed Ana Ruiz of Peru.") ==
             "United Nations");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
