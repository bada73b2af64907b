#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace communique {

// Turns byte offsets of a UTF-8 text into offsets in code points: a table entry each 64 bytes, a
// short count from there.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);

  // `byte` at most the size of the text, at the start of a code point.
  std::uint32_t code_point(std::uint32_t byte) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> before_;  // code points before byte 64 * i
};

}  // namespace communique
