#include "query/period.hpp"

#include <boost/test/unit_test.hpp>

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(period)

BOOST_AUTO_TEST_CASE(dates_are_compared_as_exactly_as_both_are_known) {
  const Period period{"2025-03-10", "2025-11"};
  for (const char* inside : {"2025-03-10", "2025-03", "2025", "2025-11-30", "2025-06", ""})
    BOOST_TEST(period.holds(inside), inside);
  for (const char* outside : {"2025-03-09", "2025-02", "2024", "2025-12-01", "2026"})
    BOOST_TEST(!period.holds(outside), outside);
  BOOST_TEST((Period{}.holds("1999")));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
