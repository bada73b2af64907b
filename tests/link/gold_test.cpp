#include <boost/test/unit_test.hpp>
#include <string>

#include "link/linking.hpp"
#include "tests/link/gold_case.hpp"

namespace communique {
namespace {

BCubed link_gold(const std::vector<std::string>& sets) {
  const Vocabulary vocabulary = Vocabulary::embedded();
  GoldCase gold(vocabulary);
  for (const std::string& set : sets) gold.add(COMMUNIQUE_SOURCE_DIR "/tests/gold/" + set);
  const LinkingCase c = gold.take();
  const Linking linking = link_readings(c.readings, vocabulary);
  BOOST_TEST_MESSAGE(differences(c, linking));
  const BCubed score = b_cubed(c, linking);
  BOOST_TEST_MESSAGE(score.precision << " " << score.recall << " " << score.f1());
  return score;
}

BOOST_AUTO_TEST_SUITE(gold_linking)

BOOST_AUTO_TEST_CASE(finds_what_annotated_releases_share) {
  BOOST_TEST(link_gold({"korea"}).f1() >= 0.98);
  BOOST_TEST(link_gold({"world"}).f1() >= 0.97);
  BOOST_TEST(link_gold({"korea", "world"}).f1() >= 0.97);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
