#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "util/block_reader.hpp"

namespace communique {

// Cuts blocks into lines. A line longer than `limit` bytes loses what is beyond, so that no input
// fills the memory.
class LineReader {
 public:
  explicit LineReader(BlockReader& blocks,
                      std::size_t limit = std::numeric_limits<std::size_t>::max())
      : blocks_(blocks), limit_(limit) {}

  // False at the end. The line comes without "\n" or "\r\n" and is valid until the next call.
  bool next(std::string_view& line);

  std::uint64_t number() const { return number_; }  // of the last line, from 1

 private:
  void keep(std::string_view part);

  BlockReader& blocks_;
  std::size_t limit_;
  std::string_view block_;
  std::string carried_;  // the start of a line that began in an earlier block
  std::uint64_t number_ = 0;
};

}  // namespace communique
