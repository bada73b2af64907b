#include "input/listing.hpp"

#include "tests/fuzz/read_releases.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace communique;
  const auto read = [](BlockReader& blocks, Intake& intake) {
    read_listing(blocks, known_categories(), intake);
  };
  expect_sound(read_text(as_text(bytes, size), read, small_block));
  return 0;
}
