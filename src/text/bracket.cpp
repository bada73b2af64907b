#include "text/bracket.hpp"

#include <algorithm>

namespace communique {
namespace {

// Tokens; a bracket that closes later is taken for a slip.
constexpr std::uint32_t longest_bracket = 200;

}  // namespace

std::uint32_t skip_bracket(const Document& document, std::uint32_t open, std::uint32_t end) {
  int depth = 0;
  end = std::min(end, open + longest_bracket);
  for (std::uint32_t t = open; t < end; ++t) {
    if (document.token(t).is(Mark::OpenBracket)) ++depth;
    if (document.token(t).is(Mark::CloseBracket) && --depth == 0) return t + 1;
  }
  return open;
}

std::uint32_t skip_bracket_back(const Document& document, std::uint32_t close,
                                std::uint32_t begin) {
  int depth = 0;
  if (close > longest_bracket) begin = std::max(begin, close - longest_bracket);
  for (std::uint32_t t = close + 1; t > begin; --t) {
    if (document.token(t - 1).is(Mark::CloseBracket)) ++depth;
    if (document.token(t - 1).is(Mark::OpenBracket) && --depth == 0) return t - 1;
  }
  return close;
}

std::uint32_t behind_bracket(const Document& document, std::uint32_t at) {
  const bool bracket = at < document.size() && document.token(at).is(Mark::OpenBracket);
  return bracket ? skip_bracket(document, at, document.size()) : at;
}

}  // namespace communique
