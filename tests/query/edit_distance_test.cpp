#include "query/edit_distance.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <random>
#include <string>
#include <vector>

namespace communique {
namespace {

// By the definition, cell by cell.
std::size_t plain_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      d[i][j] = i == 0 ? j : i;
      if (i == 0 || j == 0) continue;
      d[i][j] =
          std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

BOOST_AUTO_TEST_SUITE(edit_distances)

BOOST_AUTO_TEST_CASE(errors_are_counted) {
  BOOST_TEST(edit_distance("kenya", "kenya", 1) == 0U);
  BOOST_TEST(edit_distance("kenia", "kenya", 1) == 1U);
  BOOST_TEST(edit_distance("keyna", "kenya", 1) == 1U);
  BOOST_TEST(edit_distance("", "ab", 2) == 2U);
  BOOST_TEST(edit_distance("peru", "kenya", 2) == 3U);
}

BOOST_AUTO_TEST_CASE(as_far_as_the_limit_they_are_those_of_the_definition) {
  std::mt19937 random(7);  // NOLINT(bugprone-random-generator-seed): the same each time
  const auto word = [&] {
    std::string text(random() % 9, ' ');
    for (char& c : text) c = static_cast<char>('a' + random() % 3);
    return text;
  };
  for (int i = 0; i < 20000; ++i) {
    const std::string a = word(), b = word();
    const std::size_t limit = random() % 5;
    BOOST_TEST(edit_distance(a, b, limit) == std::min(plain_distance(a, b), limit + 1),
               a << " and " << b << " within " << limit);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
