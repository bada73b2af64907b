#include "fact/reference/title_fit.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

namespace communique {
namespace {

int fit(const std::string& office, const std::string& title, bool plural = false,
        bool same_side = false) {
  Release release;
  release.text = title + "\n" + office;
  Document document;
  document.analyse(release);
  const TokenRange first = document.sentences().front().tokens;
  const TokenRange last = document.sentences().back().tokens;
  return fit_of(document, last, {first, plural}, same_side);
}

BOOST_AUTO_TEST_SUITE(title_fit)

BOOST_AUTO_TEST_CASE(whole_titles_fit_better_than_parts) {
  BOOST_TEST(fit("Trade Minister", "Trade Minister") == 2);
  BOOST_TEST(fit("Minister", "Trade Minister") == 1);
  BOOST_TEST(fit("Minister", "Mayor") == 0);
}

BOOST_AUTO_TEST_CASE(abbreviations_and_plurals) {
  BOOST_TEST(fit("PM", "Prime Minister") == 2);
  BOOST_TEST(fit("Premier", "Prime Minister") == 2);
  BOOST_TEST(fit("Prime Minister", "Prime Ministers") == 0);
  BOOST_TEST(fit("Prime Minister", "Prime Ministers", true) == 2);
}

BOOST_AUTO_TEST_CASE(deputies_are_of_another_rank) {
  BOOST_TEST(fit("Minister", "Deputy Minister") == 0);
  BOOST_TEST(fit("Deputy Minister", "Deputy Minister") == 2);
  BOOST_TEST(fit("Minister", "Deputy Prime Minister", false, true) == 1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
