// Arbitrary bytes as a release, through every stage, and back from its stored form. Linking takes
// many times as long, for it makes its tables of the whole vocabulary anew: every eighth length of
// an input is linked as well.
#include <rapidjson/document.h>

#include "export/jsonl.hpp"
#include "fact/release_reader.hpp"
#include "input/plain_text.hpp"
#include "link/linking.hpp"
#include "store/reading_code.hpp"
#include "tests/fuzz/read_releases.hpp"
#include "tests/link/hand_made.hpp"

namespace {

using namespace communique;

void expect_json(const Release& release, const Reading& reading) {
  rapidjson::Document line;
  line.Parse<rapidjson::kParseValidateEncodingFlag>(to_json_line(release, reading));
  expect(line.IsObject(), "a reading is printed as JSON");
}

void expect_stored_whole(const Release& release, const Reading& reading) {
  NamePool rules;
  const std::string code = encode_reading(reading);
  expect(encode_reading(decode_reading(code, release.text.size(), rules)) == code,
         "a reading is stored whole");
}

void expect_linked(const std::vector<ReleaseReading>& all) {
  const Linking linking = link_readings(all, embedded_vocabulary_once());
  for (std::size_t i = 0; i < all.size(); ++i)
    expect(linking.entity_of[i].size() == all[i].reading.entities.size(), "each name is linked");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static ReleaseReader reader(embedded_vocabulary_once());
  InputRead input = read_text(as_text(bytes, size), read_plain_text, small_block);
  expect_sound(input);
  std::vector<ReleaseReading> all;
  for (Release& release : input.releases) {
    Reading reading = reader.read(release);
    expect_json(release, reading);
    expect_stored_whole(release, reading);
    all.push_back({std::move(release), std::move(reading)});
  }
  if (size % 8 == 0) expect_linked(all);
  return 0;
}
