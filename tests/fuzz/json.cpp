#include "input/json.hpp"

#include <rapidjson/document.h>

#include "tests/fuzz/read_releases.hpp"

namespace {

using namespace communique;

void expect_json_kept(const InputRead& input) {
  for (const Release& release : input.releases) {
    if (release.other_fields.empty()) continue;
    rapidjson::Document fields;
    fields.Parse<rapidjson::kParseIterativeFlag>(release.other_fields);
    expect(fields.IsObject(), "other fields are kept as JSON");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  for (const auto read : {read_json, read_json_lines}) {
    const InputRead input = read_text(as_text(bytes, size), read, small_block);
    expect_sound(input);
    expect_json_kept(input);
  }
  return 0;
}
