#include "util/percent_code.hpp"

#include <boost/test/unit_test.hpp>

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(percent_code)

BOOST_AUTO_TEST_CASE(encodes_what_a_path_may_not_hold) {
  BOOST_TEST(percent_encode("rel:1-a_b.c~") == "rel:1-a_b.c~");
  BOOST_TEST(percent_encode("a/b?c#d <é>") == "a%2Fb%3Fc%23d%20%3C%C3%A9%3E");
  BOOST_TEST(percent_encode("..") == "%2E%2E");
}

BOOST_AUTO_TEST_CASE(decodes_what_was_encoded) {
  for (const char* text : {"rel:1-a_b.c~", "a/b?c#d <é>", "..", ""})
    BOOST_TEST(percent_decode(percent_encode(text)) == text);
  BOOST_TEST(percent_decode("a%2fb") == "a/b");
  BOOST_TEST(percent_decode("50% of %zz %4") == "50% of %zz %4");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
