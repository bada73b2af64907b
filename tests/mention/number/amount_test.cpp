#include "mention/number/amount.hpp"

#include <boost/test/unit_test.hpp>
#include <sstream>
#include <string>

#include "tests/mention/annotated_text.hpp"

namespace communique {
namespace {

// The first amount of a text with value and unit.
std::string amount(std::string_view text) {
  AnnotatedText example(text);
  Annotation& annotation = example.annotation;
  for (std::uint32_t t = 0; t < annotation.document.size(); ++t) {
    const auto found = read_amount(annotation, t);
    if (!found) continue;
    std::ostringstream out;
    out << annotation.document.text_of(found->tokens) << " = " << found->value << ' '
        << found->unit;
    return out.str();
  }
  return "";
}

BOOST_AUTO_TEST_SUITE(amount_reading)

BOOST_AUTO_TEST_CASE(reads_money) {
  BOOST_TEST(amount("to USD 61.5 billion, up") == "USD 61.5 billion = 6.15e+10 USD");
  BOOST_TEST(amount("US$ 72 billion") == "US$ 72 billion = 7.2e+10 USD");
  BOOST_TEST(amount("some £1.6bn more") == "£1.6bn = 1.6e+09 GBP");
  BOOST_TEST(amount("AED2 trillion") == "AED2 trillion = 2e+12 AED");
  BOOST_TEST(amount("€120 million") == "€120 million = 1.2e+08 EUR");
  BOOST_TEST(amount("5 million euros") == "5 million euros = 5e+06 EUR");
  BOOST_TEST(amount("Rs 4 lakh crore") == "Rs 4 lakh crore = 4e+12 INR");
}

BOOST_AUTO_TEST_CASE(reads_percentages_with_their_sign) {
  BOOST_TEST(amount("up 8.5 percent") == "8.5 percent = 8.5 percent");
  BOOST_TEST(amount("(–11%)") == "11% = -11 percent");
  BOOST_TEST(amount("(+26%)") == "26% = 26 percent");
  BOOST_TEST(amount("of 3-5%") == "3 = 3 ");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
