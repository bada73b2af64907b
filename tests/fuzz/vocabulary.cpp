#include "vocabulary/vocabulary.hpp"

#include "tests/fuzz/target.hpp"
#include "vocabulary/turtle_reader.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace communique;
  Vocabulary vocabulary;
  try {
    vocabulary.add_turtle(as_text(bytes, size), "fuzz.ttl");
    vocabulary.compile();
    for (const Sense& sense : vocabulary.senses(Vocabulary::start))
      expect(sense.concept_id < vocabulary.concepts().size(), "senses lead to concepts");
  } catch (const VocabularyError& error) {
    expect(std::string_view(error.what()).starts_with("fuzz.ttl:"), "errors name file and line");
  }
  return 0;
}
