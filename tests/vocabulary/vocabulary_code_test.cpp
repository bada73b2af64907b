#include "vocabulary/vocabulary_code.hpp"

#include <boost/test/unit_test.hpp>

#include "text/token.hpp"
#include "util/byte_code.hpp"
#include "vocabulary/turtle_reader.hpp"

namespace communique {
namespace {

Vocabulary made_of_turtle() {
  Vocabulary vocabulary;
  vocabulary.add_turtle(R"(
@prefix cv: <https://w3id.org/communique/vocabulary#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
cv:urge a cv:SpeechVerb ; skos:prefLabel "urge" ; cv:act "urge" .
cv:million a cv:Scale ; skos:prefLabel "million" ; cv:value 1e6 .
cv:yards a cv:Word ; cv:wordKind "facility" ; skos:prefLabel "shipyard" .
)",
                        "test.ttl");
  vocabulary.compile();
  return vocabulary;
}

BOOST_AUTO_TEST_SUITE(vocabulary_code)

BOOST_AUTO_TEST_CASE(gives_back_what_was_encoded) {
  const Vocabulary vocabulary = made_of_turtle();
  const Vocabulary decoded = VocabularyCode::decode(VocabularyCode::encode(vocabulary));
  BOOST_TEST(decoded.digest() == vocabulary.digest());
  BOOST_TEST(decoded.concepts().size() == 3);
  BOOST_TEST(decoded[decoded.find("urge")].attribute("act") == "urge");
  BOOST_TEST(decoded[decoded.find("million")].value == 1e6);
  BOOST_TEST((decoded[decoded.find("yards")].word_kind == WordKind::Facility));
  BOOST_TEST(VocabularyCode::encode(decoded).size() == VocabularyCode::encode(vocabulary).size());
}

BOOST_AUTO_TEST_CASE(unknown_kind_of_word_is_refused) {
  Vocabulary vocabulary;
  const std::string turtle = R"(
@prefix cv: <https://w3id.org/communique/vocabulary#> .
cv:yards a cv:Word ; cv:wordKind "yard" .
)";
  BOOST_CHECK_EXCEPTION(vocabulary.add_turtle(turtle, "test.ttl"), VocabularyError,
                        [](const VocabularyError& error) {
                          return std::string(error.what()) == "test.ttl: unknown kind of word yard";
                        });
}

BOOST_AUTO_TEST_CASE(finds_the_same_words) {
  const Vocabulary vocabulary = made_of_turtle();
  const Vocabulary decoded = VocabularyCode::decode(VocabularyCode::encode(vocabulary));
  const auto urged = decoded.next(Vocabulary::start, word_hash("urged"));
  BOOST_REQUIRE(urged != Vocabulary::dead);
  BOOST_TEST(decoded.senses(urged).front().concept_id == decoded.find("urge"));
  BOOST_TEST((decoded.senses(urged).front().form == LexicalForm::Past));
}

BOOST_AUTO_TEST_CASE(bytes_cut_short_are_refused) {
  const std::string bytes = VocabularyCode::encode(made_of_turtle());
  for (std::size_t size = 0; size < bytes.size(); ++size)
    BOOST_CHECK_THROW(VocabularyCode::decode(std::string_view(bytes).substr(0, size)),
                      ByteCodeError);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
