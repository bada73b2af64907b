#include "text/document.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

namespace communique {
namespace {

bool holds(const std::string& text, const WordSet& words) {
  Release release;
  release.text = text;
  Document document;
  document.analyse(release);
  return document.holds(words);
}

BOOST_AUTO_TEST_SUITE(document)

BOOST_AUTO_TEST_CASE(knows_the_words_that_it_holds) {
  const WordSet trades = {"baker", "miller"};
  BOOST_TEST(holds("The Miller of Lima, 3 May.", trades));
  BOOST_TEST(holds("Bäker", trades));
  BOOST_TEST(!holds("The millers and bakers of Lima.", trades));
  BOOST_TEST(!holds("- , . ( )", trades));
  BOOST_TEST(!holds("", trades));
}

BOOST_AUTO_TEST_CASE(tells_where_words_and_marks_stand) {
  Release release;
  release.text = "Bakers, Millers and bakers";
  Document document;
  document.analyse(release);
  const auto are = [](const std::vector<std::uint32_t>& places,
                      const std::vector<std::uint32_t>& expected) {
    BOOST_TEST(places == expected, boost::test_tools::per_element());
  };
  are(document.places_of({"millers", "bakers", "cooks"}), {0, 2, 4});
  are(document.places_of("bakers"_word), {0, 4});
  are(document.places_of("cooks"_word), {});
  are(document.places_of(Mark::Comma), {1});
  are(document.places_of(Mark::OpenQuote), {});
}

BOOST_AUTO_TEST_CASE(forgets_the_words_of_the_release_before) {
  Release first, second;
  first.text = "The miller.";
  second.text = "The baker of Lima and all who bake there.";
  Document document;
  document.analyse(first);
  document.analyse(second);
  BOOST_TEST(document.holds({"baker"}));
  BOOST_TEST(!document.holds({"miller"}));
}

BOOST_AUTO_TEST_CASE(has_tokens_of_no_kind_around_the_text) {
  for (const char* text : {"The miller of Lima.", ""}) {
    Release release;
    release.text = text;
    Document document;
    document.analyse(release);
    BOOST_TEST(document.tokens().size() == document.size());
    for (std::uint32_t i = 0; i < Document::margin; ++i) {
      for (const std::uint32_t t : {document.size() + i, ~i}) {  // ~0 is before the first
        BOOST_TEST(document.token(t).is(Mark::None));
        BOOST_TEST(document.token(t).is(Particle::None));
        BOOST_TEST(!document.token(t).is_word());
        BOOST_TEST(document.token(t).starts_line);
        BOOST_TEST(document.text_of(t).empty());
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(counts_what_is_around_the_text_to_the_sentence_beside_it) {
  Release release;
  release.text = "The miller came. The baker left.";
  Document document;
  document.analyse(release);
  BOOST_TEST(document.sentence_index(~0U) == 0);
  BOOST_TEST(document.sentence_index(document.size()) == 1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
