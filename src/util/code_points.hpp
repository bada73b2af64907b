#pragma once

#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

namespace communique {

// Turns byte offsets of a UTF-8 text into offsets in code points: each 64 bytes a count, and a bit
// for each byte that begins none.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);

  // `byte` at most the size of the text, at the start of a code point.
  std::uint32_t code_point(std::uint32_t byte) const {
    const Block& block = blocks_[byte / 64];
    if (block.continuations == 0) return byte - block.continuations_before;  // as of ASCII
    const std::uint64_t before = block.continuations & ((std::uint64_t{1} << byte % 64) - 1);
    return byte - block.continuations_before - static_cast<std::uint32_t>(std::popcount(before));
  }

 private:
  struct Block {
    std::uint32_t continuations_before = 0;
    std::uint64_t continuations = 0;
  };
  std::vector<Block> blocks_;
};

}  // namespace communique
