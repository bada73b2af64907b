#include "fact/post/team_leader.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "fact/release_reader.hpp"

namespace communique {
namespace {

std::size_t representations(const std::string& text) {
  static const Vocabulary vocabulary = Vocabulary::embedded();
  Release release;
  release.text = text;
  return ReleaseReader(vocabulary).read(release).representations.size();
}

BOOST_AUTO_TEST_SUITE(team_leader)

BOOST_AUTO_TEST_CASE(leads_the_talks_of_the_sentence_before) {
  const std::string led = "They were led by Ana Ruiz, Minister of Trade of Peru.";
  BOOST_TEST(representations("Talks with Chile began. " + led) == 1);
  BOOST_TEST(representations(led) == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
