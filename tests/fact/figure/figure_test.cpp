#include "fact/figure/figure.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <sstream>
#include <string>

#include "fact/release_reader.hpp"

namespace communique {
namespace {

std::string slug(const Reading& reading, EntityIndex entity) {
  return entity == no_entity
             ? "-"
             : reading.entities[entity].id.substr(reading.entities[entity].id.find(':') + 1);
}

// The figures of a release issued on 2025-12-01, one a line:
// indicator reporter>partner (item) period value unit change
std::string figures(const std::string& body, const std::string& title = "Korea tells its trade") {
  static const Vocabulary vocabulary = Vocabulary::embedded();
  ReleaseReader reader(vocabulary);
  Release release;
  release.text = title + "\n" + body;
  release.title_length = static_cast<std::uint32_t>(title.size());
  release.date = {2025, 12, 1};
  const Reading reading = reader.read(release);
  std::ostringstream out;
  for (const Figure& figure : reading.figures) {
    if (out.tellp() > 0) out << "; ";
    out << figure.indicator << ' ' << slug(reading, figure.reporter);
    if (figure.partner != no_entity) out << '>' << slug(reading, figure.partner);
    if (!figure.item.empty()) out << " (" << figure.item << ')';
    out << ' ' << figure.period;
    if (figure.value) out << ' ' << *figure.value << ' ' << figure.unit;
    if (figure.change_percent)
      out << ' ' << std::showpos << *figure.change_percent << std::noshowpos;
  }
  return out.str();
}

BOOST_AUTO_TEST_SUITE(figure)

BOOST_AUTO_TEST_CASE(reads_value_and_change) {
  BOOST_TEST(figures("Exports rose 8 percent year-on-year to USD 6.5 billion in November.") ==
             "exports KR 2025-11 6.5e+09 USD +8");
  BOOST_TEST(
      figures("Imports totaled $5 billion in November 2025, down 2.5% from a year earlier.") ==
      "imports KR 2025-11 5e+09 USD -2.5");
  BOOST_TEST(figures("India’s imports for October 2025 were US$ 3 billion, registering a negative "
                     "growth of 0.5 percent.",
                     "India tells") == "imports IN 2025-10 3e+09 USD -0.5");
}

BOOST_AUTO_TEST_CASE(reads_items_and_partners) {
  BOOST_TEST(figures("Secondary battery exports fell 3 percent to $70 million in May 2025.") ==
             "exports KR (secondary batteries) 2025-05 7e+07 USD -3");
  BOOST_TEST(figures("Exports of wireless devices to Chile came to $2 billion in 2024.") ==
             "exports KR>CL (wireless devices) 2024 2e+09 USD");
  BOOST_TEST(figures("Trade between Korea and Kenya stood at KRW 3 trillion in 2023.") ==
             "trade KR>KE 2023 3e+12 KRW");
  BOOST_TEST(figures("Non-oil foreign trade with Oman reached AED5 billion in the first half of "
                     "2025.") == "trade KR>OM (non-oil) 2025-01/2025-06 5e+09 AED");
}

BOOST_AUTO_TEST_CASE(reads_several_in_one_sentence) {
  BOOST_TEST(figures("In May 2025, exports came to $3 billion (+5%) and imports to $2 billion "
                     "(-1%), leaving a surplus of $1 billion.") ==
             "exports KR 2025-05 3e+09 USD +5; imports KR 2025-05 2e+09 USD -1; "
             "trade balance KR 2025-05 1e+09 USD");
  BOOST_TEST(figures("Exports to Chile and Peru grew by 4% ($2 billion) and 6% ($1 billion) "
                     "respectively in 2024.") ==
             "exports KR>CL 2024 2e+09 USD +4; exports KR>PE 2024 1e+09 USD +6");
}

BOOST_AUTO_TEST_CASE(reads_what_a_value_is_compared_with) {
  BOOST_TEST(figures("Exports in May 2025 were $3 billion as against $2 billion in May 2024.") ==
             "exports KR 2025-05 3e+09 USD; exports KR 2024-05 2e+09 USD");
  BOOST_TEST(figures("Gold imports rose three-fold in 2024, from $1 billion to $3 billion.") ==
             "imports KR (gold) 2023 1e+09 USD; imports KR (gold) 2024 3e+09 USD +200");
  BOOST_TEST(figures("The trade deficit widened to $3 billion in 2024.") ==
             "trade balance KR 2024 -3e+09 USD");
}

BOOST_AUTO_TEST_CASE(reads_items_of_the_topic_and_tables) {
  BOOST_TEST(
      figures("Exports came to $9 billion in May 2025. Ships slid 9 percent to $2 billion.") ==
      "exports KR 2025-05 9e+09 USD; exports KR (ships) 2025-05 2e+09 USD -9");
  BOOST_TEST(figures("Exports by region in May 2025 (USD billion): China 4.1 (6.8%), ASEAN 2.5 "
                     "(-1.5%).") ==
             "exports KR>CN 2025-05 4.1e+09 USD +6.8; exports KR>asean 2025-05 2.5e+09 USD -1.5");
}

BOOST_AUTO_TEST_CASE(reads_verbs_of_trade) {
  BOOST_TEST(figures("In 2024 Kenya exported over US$2 billion worth of goods to Korea.") ==
             "exports KE>KR (goods) 2024 2e+09 USD");
  BOOST_TEST(figures("Korea exported the packaging, and paid $2 billion.") == "");
}

BOOST_AUTO_TEST_CASE(takes_the_dollar_of_the_country) {
  BOOST_TEST(figures("Goods and services trade between Australia and Chile was worth $2 billion in "
                     "2024.",
                     "Australia and Chile talk") ==
             "trade AU>CL (goods and services) 2024 2e+09 AUD");
}

BOOST_AUTO_TEST_CASE(reads_changes_alone) {
  BOOST_TEST(figures("Over the past two decades, Korean investment in Chile has more than "
                     "quadrupled.") == "investment KR>CL 2005/2025 +300");
}

BOOST_AUTO_TEST_CASE(leaves_what_is_no_statistic) {
  BOOST_TEST(
      figures("Korea will cut the import quota by 25 percent and impose a 10 percent tariff.") ==
      "");
  BOOST_TEST(figures("The trade agreement foresees a fund of $3 billion.") == "");
  BOOST_TEST(figures("The two seek to lift trade to US$15 billion.") == "");
  BOOST_TEST(figures("The two took up the USD 150 billion trade target set for 2030.") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
