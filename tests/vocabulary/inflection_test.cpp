#include "vocabulary/inflection.hpp"

#include <boost/test/unit_test.hpp>

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(inflection)

BOOST_AUTO_TEST_CASE(makes_past_forms) {
  BOOST_TEST(past_of("urge") == "urged");
  BOOST_TEST(past_of("reply") == "replied");
  BOOST_TEST(past_of("plan") == "planned");
  BOOST_TEST(past_of("open") == "opened");
  BOOST_TEST(past_of("call on") == "called on");
}

BOOST_AUTO_TEST_CASE(makes_gerunds) {
  BOOST_TEST(gerund_of("urge") == "urging");
  BOOST_TEST(gerund_of("agree") == "agreeing");
  BOOST_TEST(gerund_of("cut") == "cutting");
}

BOOST_AUTO_TEST_CASE(makes_third_persons_and_plurals) {
  BOOST_TEST(third_person_of("press") == "presses");
  BOOST_TEST(third_person_of("carry out") == "carries out");
  BOOST_TEST(third_person_of("go into effect") == "goes into effect");
  BOOST_TEST(third_person_of("woo") == "woos");
  BOOST_TEST(plural_of("free trade agreement") == "free trade agreements");
  BOOST_TEST(plural_of("embassy") == "embassies");
  BOOST_TEST(plural_of("survey") == "surveys");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
