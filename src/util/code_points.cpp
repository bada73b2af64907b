#include "util/code_points.hpp"

#include <algorithm>
#include <cstring>

namespace communique {
namespace {

// A bit for each of up to 64 bytes: whether it goes on with a code point.
std::uint64_t continuations_of(std::string_view bytes) {
  char all = 0;
  for (const char byte : bytes) all |= byte;
  if (all >= 0) return 0;  // ASCII, as most blocks are
  std::uint64_t bits = 0;
  for (std::size_t at = 0; at < bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, std::min<std::size_t>(8, bytes.size() - at));
    const std::uint64_t lowest = (word >> 7) & ~(word >> 6) & 0x0101010101010101;
    bits |= (lowest * 0x0102040810204080 >> 56) << at;  // the lowest bits, side by side
  }
  return bits;
}

}  // namespace

CodePointIndex::CodePointIndex(std::string_view text) {
  blocks_.reserve(text.size() / 64 + 1);
  std::uint32_t count = 0;
  for (std::size_t at = 0; at <= text.size(); at += 64) {
    const std::uint64_t bits = continuations_of(text.substr(at, 64));
    blocks_.push_back({count, bits});
    count += static_cast<std::uint32_t>(std::popcount(bits));
  }
}

}  // namespace communique
