#include "util/code_points.hpp"

#include "util/utf8.hpp"

namespace communique {
namespace {

constexpr std::size_t stride = 64;

}  // namespace

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at <= text.size(); at += stride) {
    before_.push_back(count);
    count += static_cast<std::uint32_t>(count_code_points(text.substr(at, stride)));
  }
}

std::uint32_t CodePointIndex::code_point(std::uint32_t byte) const {
  const std::size_t block = byte / stride;
  const std::string_view rest = text_.substr(block * stride, byte - block * stride);
  return before_[block] + static_cast<std::uint32_t>(count_code_points(rest));
}

}  // namespace communique
