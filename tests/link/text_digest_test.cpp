#include "link/text_digest.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/link/hand_made.hpp"
#include "tests/link/invented_names.hpp"

namespace communique {
namespace {

Release release_of(std::string text) {
  Release release;
  release.text = std::move(text);
  return release;
}

// One word of each `interval` is another in each version.
Release version(std::uint64_t number, int interval) {
  Dice common(1), own(number);
  std::string text;
  for (int i = 0; i < 1000; ++i) {
    const std::string word = invented_word(common, 3);
    text += (i % interval == 0 ? invented_word(own, 4) : word) + " ";
  }
  return release_of(std::move(text));
}

TextDigest digest(const Release& release) {
  return TextDigester(embedded_vocabulary_once()).read(release);
}

BOOST_AUTO_TEST_SUITE(text_digest)

// Of 1000 words one changed breaks four sequences of as many words.
BOOST_AUTO_TEST_CASE(denies_what_differs_and_nothing_alike) {
  for (std::uint64_t i = 10; i < 60; i += 2) {
    const TextDigest first = digest(version(i, 100)), second = digest(version(i + 1, 100));
    BOOST_TEST(may_be_similar(first, second, 0.9));
    const TextDigest third = digest(version(i, 12)), fourth = digest(version(i + 1, 12));
    BOOST_TEST(!may_be_similar(third, fourth, 0.9));
    BOOST_TEST(!may_be_similar(third, fourth, 0.8));
  }
}

BOOST_AUTO_TEST_CASE(texts_of_other_lengths_are_not_alike) {
  const std::string text = version(2, 100).text;
  BOOST_TEST(
      !may_be_similar(digest(release_of(text)), digest(release_of(text.substr(0, 5000))), 0.8));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
