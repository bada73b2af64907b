#include "util/code_points.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

namespace communique {

BOOST_AUTO_TEST_SUITE(code_points)

BOOST_AUTO_TEST_CASE(every_code_point_has_its_number) {
  std::string text;
  std::vector<std::uint32_t> begins;
  for (std::size_t i = 0; i < 200; ++i) {
    begins.push_back(static_cast<std::uint32_t>(text.size()));
    text += std::vector<std::string>{"a", "é", "–", "𝄞", "bc"}[i % 5];
    if (i % 5 == 4) begins.push_back(static_cast<std::uint32_t>(text.size() - 1));
  }
  begins.push_back(static_cast<std::uint32_t>(text.size()));
  const CodePointIndex index(text);
  for (std::uint32_t number = 0; number < begins.size(); ++number)
    BOOST_TEST(index.code_point(begins[number]) == number);
}

BOOST_AUTO_TEST_CASE(the_end_of_a_text_of_whole_blocks_is_counted) {
  BOOST_TEST(CodePointIndex("").code_point(0) == 0U);
  BOOST_TEST(CodePointIndex(std::string(128, 'x')).code_point(128) == 128U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace communique
