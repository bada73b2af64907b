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

BOOST_AUTO_TEST_CASE(who_acts_first_outweighs_partners_named_again_and_again) {
  const std::string partners =
      " Chile is the main market. Firms from Chile came. Chile sold fish. Chile sold salt.";
  BOOST_TEST(home("Trade grows\nThe Ministry of Salt of Peru published figures." + partners) ==
             "Peru");
  BOOST_TEST(home("Trade grows\nA fair was opened by Peruvian Minister Ana Ruiz." + partners) ==
             "Peru");
  BOOST_TEST(home("Trade grows\nPeru's exports grew." + partners) == "Peru");
  BOOST_TEST(home("Aid for Chile\nThe Salt Agency of Peru gave salt." + partners) == "Chile");
}

BOOST_AUTO_TEST_CASE(a_dateline_may_end_with_its_line) {
  BOOST_TEST(home("Talks on fish\nLima, 3 May 2025\nChile and Peru met.") == "Peru");
  BOOST_TEST(home("Talks on fish\nLima, 3 May. /Pez/. Chile and Peru met.") == "Peru");
  BOOST_TEST(home("Talks on fish\n(Salt Agency – Lima, 3 May 2025).- Chile and Peru met.") ==
             "Peru");
  BOOST_TEST(home("Talks on fish\n3 May 2025, Lima – Chile and Peru met.") == "Peru");
}

BOOST_AUTO_TEST_CASE(a_dateline_tells_of_a_country_that_is_not_named) {
  BOOST_TEST(home("Talks on fish\nLima, 3 May 2025\nMinister Ana Ruiz met the Ambassador of Chile, "
                  "Bo Diaz.") == "Peru");
  BOOST_TEST(home("Talks on fish\nLima, 3 May 2025\nFirms from Chile sold fish.") == "Peru");
}

BOOST_AUTO_TEST_CASE(whom_one_talks_with_in_the_title_is_another) {
  BOOST_TEST(home("Five papers exchanged with the Maldives\nThe Maldives sold fish. The Maldives "
                  "bought salt. Peru bought fish.") == "Peru");
}

BOOST_AUTO_TEST_CASE(our_envoy_is_sent_to_another_country) {
  BOOST_TEST(home("News\nChile grew. Peru grew. Our Ambassador to Chile, Ana Ruiz, spoke.") ==
             "Peru");
}

BOOST_AUTO_TEST_CASE(a_bloc_speaks_through_its_officials) {
  BOOST_TEST(home("Secretary-General appoints Ana Ruiz of Peru as envoy\n"
                  "United Nations Secretary-General Bo Diaz today appointed Ana Ruiz of Peru.") ==
             "United Nations");
}

BOOST_AUTO_TEST_CASE(a_letterhead_names_its_country) {
  BOOST_TEST(home("Visit to Chile\nDr Bo Diaz is in Chile. Chile is glad.\nMINISTRY OF FISH\nPERU\n"
                  "3 May 2025") == "Peru");
}

BOOST_AUTO_TEST_CASE(officials_without_a_country_are_those_of_home) {
  BOOST_TEST(home("Minister Ana Ruiz visits the south\nMinister of Fish Ana Ruiz met Chile’s "
                  "Minister of Fish, Bo Diaz. Chile’s Bank of Salt and Chilean firms took part. "
                  "Peru will buy salt.") == "Peru");
}

BOOST_AUTO_TEST_CASE(whose_doing_the_text_begins_with_is_of_home) {
  BOOST_TEST(home("Talks on fish\nPeruvian Foreign Minister Ana Ruiz updated the Chilean side. "
                  "Chile sold fish of Chile.") == "Peru");
  BOOST_TEST(home("Chilean Minister Bo Diaz meets President Ana Ruiz\nBo Diaz, Foreign Minister "
                  "of Chile, spoke. Peru is glad.") == "Peru");
}

BOOST_AUTO_TEST_CASE(what_convenes_all_tells_of_its_members) {
  BOOST_TEST(home("Peru joins\nWTO members praised Peru. Members asked for salt of Peru.") ==
             "World Trade Organization");
}

BOOST_AUTO_TEST_CASE(the_second_of_a_pair_is_the_other_side) {
  BOOST_TEST(home("Committee meets\nThe Peru–Chile Joint Committee met. The Peru–Chile Forum "
                  "followed.") == "Peru");
}

BOOST_AUTO_TEST_CASE(what_is_visited_and_who_is_represented_is_the_other_side) {
  BOOST_TEST(home("Minister Ana Ruiz on tour\nAna Ruiz will visit Chile, Norway and Japan. Chile "
                  "was represented by Bo Diaz. Peru is glad and Peru thanks.") == "Peru");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
