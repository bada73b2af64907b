// Arbitrary bytes in place of a stored reading: refused, or read as something that can be exported
// and linked.
#include <optional>

#include "export/jsonl.hpp"
#include "link/linking.hpp"
#include "store/database.hpp"
#include "store/reading_code.hpp"
#include "tests/fuzz/small_vocabulary.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/store/knowledge_base_fixture.hpp"

namespace {

using namespace communique;

const Release& sample_release() {
  static const Release release = sample_readings().front().release;
  return release;
}

std::optional<Reading> try_to_decode(std::string_view bytes, NamePool& rules) {
  try {
    Reading reading = decode_reading(bytes, sample_release().text.size(), rules);
    check_concepts(reading, small_vocabulary().concepts().size());
    return reading;
  } catch (const StoreError&) {
    return std::nullopt;
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  NamePool rules;
  const auto reading = try_to_decode(as_text(bytes, size), rules);
  if (!reading) return 0;
  to_json_line(sample_release(), *reading);
  const ReleaseReading item{sample_release(), *reading};
  link_readings(std::span(&item, 1), small_vocabulary());
  return 0;
}
