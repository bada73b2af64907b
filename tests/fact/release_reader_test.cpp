#include "fact/release_reader.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "export/jsonl.hpp"

namespace communique {
namespace {

Release release_of(const std::string& text) {
  Release release;
  release.text = text;
  release.date = {2025, 11, 20};
  return release;
}

BOOST_AUTO_TEST_SUITE(release_reader)

BOOST_AUTO_TEST_CASE(reads_several_as_one_by_one) {
  const Vocabulary vocabulary = Vocabulary::embedded();
  const std::vector<Release> releases = {
      release_of("Peruvian Trade Minister Ana Ruiz met Chilean Trade Minister Leo Paz on Monday."),
      release_of("He said that exports rose."), release_of("\u2028"),
      release_of("Ana Ruiz signed an agreement with Chile. The Minister thanked its delegation.")};
  ReleaseReader together(vocabulary);
  for (int round = 0; round < 2; ++round) {
    const std::vector<Reading> readings = together.read(releases);
    BOOST_REQUIRE(readings.size() == releases.size());
    for (std::size_t i = 0; i < releases.size(); ++i) {
      const Reading alone = ReleaseReader(vocabulary).read(releases[i]);
      BOOST_TEST(to_json_line(releases[i], readings[i]) == to_json_line(releases[i], alone));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
