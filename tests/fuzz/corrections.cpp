#include "link/correction.hpp"
#include "tests/fuzz/target.hpp"
#include "vocabulary/turtle_reader.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace communique;
  try {
    for (const Correction& correction : read_corrections(as_text(bytes, size), "fuzz.ttl"))
      expect(correction.place.starts_with("fuzz.ttl:"), "corrections know their place");
  } catch (const VocabularyError& error) {
    expect(std::string_view(error.what()).starts_with("fuzz.ttl:"), "errors name file and line");
  }
  return 0;
}
