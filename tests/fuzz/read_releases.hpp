#pragma once

#include "tests/fuzz/target.hpp"
#include "tests/input/reading.hpp"
#include "util/utf8.hpp"

namespace communique {

// Of what the readers of input are given at a time: lines and objects go on in the next block, and
// an input takes little memory.
constexpr std::size_t small_block = 64;

// What every reader of input promises of every release.
inline void expect_sound(const InputRead& input) {
  for (const Release& release : input.releases) {
    expect(find_invalid_utf8(release.text) == std::string_view::npos, "texts are UTF-8");
    expect(release.text.find('\0') == std::string::npos, "texts have no control characters");
    expect(!release.id.empty(), "releases have ids");
    expect(release.title_length <= release.text.size(), "titles stand in the text");
    expect(release.title().find('\n') == std::string_view::npos, "titles are one line");
  }
}

}  // namespace communique
