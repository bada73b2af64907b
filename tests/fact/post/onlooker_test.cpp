#include "fact/post/onlooker.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "tests/fact/marked_text.hpp"

namespace communique {
namespace {

// The persons of a text, marked as MarkedText tells, who only look on.
std::string onlookers_in(std::string_view body) {
  const MarkedText text("News\n" + std::string(body), program_vocabulary());
  const Onlookers onlookers(text.annotation);
  std::string names;
  for (EntityIndex e = 0; e < text.annotation.entities.size(); ++e) {
    if (onlookers.contains(e))
      names += (names.empty() ? "" : ",") + text.annotation.entities[e].name;
  }
  return names;
}

BOOST_AUTO_TEST_SUITE(onlooker)

BOOST_AUTO_TEST_CASE(those_who_attend) {
  BOOST_TEST(onlookers_in("<P Ada Rey> met <P Bo Lund>. <P Cy Odo> attended the talks.") ==
             "Cy Odo");
  BOOST_TEST(onlookers_in("<P Ada Rey> met <P Bo Lund>; <P Cy Odo> took part in the talks.") ==
             "Cy Odo");
  BOOST_TEST(onlookers_in("<P Ada Rey> met <P Bo Lund> in part for the salt trade.").empty());
}

BOOST_AUTO_TEST_CASE(company_of_those_named_before) {
  BOOST_TEST(onlookers_in("<P Ada Rey>, accompanied by <P Cy Odo>, signed.") == "Cy Odo");
  BOOST_TEST(onlookers_in("<P Ada Rey> and <P Bo Lund> signed in the presence of <P Cy Odo>.") ==
             "Cy Odo");
}

BOOST_AUTO_TEST_CASE(first_naming_counts) {
  BOOST_TEST(onlookers_in("<P Ada Rey> met <P Bo Lund>. <P Ada Rey> attended a fair.").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
