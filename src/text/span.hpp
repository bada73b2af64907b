#pragma once

#include <cstdint>
#include <string_view>

namespace communique {

// Half-open range of bytes in the text of a release (title + "\n" + body).
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
  std::uint32_t length() const { return end - begin; }
  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

// Where an index of a token is asked for and there is none.
inline constexpr std::uint32_t no_token = 0xFFFFFFFF;

// Half-open range of token indices in a document.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  friend bool operator==(const TokenRange&, const TokenRange&) = default;
  bool empty() const { return first >= last; }
  std::uint32_t size() const { return last - first; }
  bool contains(std::uint32_t token) const { return token >= first && token < last; }
  bool contains(const TokenRange& other) const {
    return other.first >= first && other.last <= last;
  }
};

}  // namespace communique
