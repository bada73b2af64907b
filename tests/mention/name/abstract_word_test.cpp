#include "mention/name/abstract_word.hpp"

#include <boost/test/unit_test.hpp>

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(abstract_word)

BOOST_AUTO_TEST_CASE(abstract_nouns_are_told_by_their_endings) {
  for (const auto word : {"Empowerment", "Stabilization", "Responsibilities", "Citizenship"})
    BOOST_TEST(is_abstract_word(word), word);
}

BOOST_AUTO_TEST_CASE(names_with_such_endings_are_not) {
  for (const auto word : {"Clement", "Felicity", "Sarment", "Winship"})
    BOOST_TEST(!is_abstract_word(word), word);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
