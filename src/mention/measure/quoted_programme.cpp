#include "mention/measure/quoted_programme.hpp"

#include <algorithm>

namespace communique {
namespace {

// The opening quote before the head, or no_token.
std::uint32_t quote_before(const Document& document, std::uint32_t head) {
  constexpr std::uint32_t longest = 8;
  for (std::uint32_t t = head; t > 0 && head - t < longest; --t) {
    if (document.token(t - 1).is(Mark::OpenQuote)) return t - 1;
    if (document.token(t - 1).is(Mark::CloseQuote) || document.token(t).starts_line) break;
  }
  return no_token;
}

// Two words and more, all in capitals but the small ones: no speech.
bool is_title(const Document& document, TokenRange quoted) {
  std::uint32_t words = 0;
  for (std::uint32_t t = quoted.first; t < quoted.last; ++t) {
    const Token& token = document.token(t);
    words += token.is_number() ? 1 : 0;  // "Salt 2030"
    if (!token.is_word()) continue;
    if (!token.capital() && token.particle == Particle::None) return false;
    words += token.capital() ? 1 : 0;
  }
  return words > 1;
}

}  // namespace

TokenRange quoted_before(const Document& document, std::uint32_t head) {
  constexpr std::uint32_t longest = 8;
  std::uint32_t close = head;
  for (; close > 0 && head - close < 2 && !document.token(close).starts_line; --close) {
    const Token& before = document.token(close - 1);
    if (before.kind == TokenKind::Mark) break;
    if (before.capital() || before.particle != Particle::None) return {};
  }
  if (close == 0 || !document.token(close - 1).is(Mark::CloseQuote)) return {};
  const std::uint32_t last = close - 1;
  for (std::uint32_t t = last; t > 0 && last - t < longest; --t) {
    const Token& before = document.token(t - 1);
    if (before.is(Mark::OpenQuote))
      return is_title(document, {t, last}) ? TokenRange{t, last} : TokenRange{};
    if (before.starts_line ||
        (before.kind == TokenKind::Mark && !before.is(Mark::Comma) && !before.is_dash()))
      return {};
  }
  return {};
}

TokenRange quoted_around(const Annotation& annotation, TokenRange head) {
  constexpr std::uint32_t longest = 8;
  const Document& document = annotation.document;
  const std::uint32_t open = quote_before(document, head.first);
  if (open == no_token || !document.token(head.first).capital()) return {};
  const std::uint32_t end = std::min<std::uint32_t>(document.size(), head.last + longest);
  for (std::uint32_t t = head.last; t < end && !document.token(t).starts_line; ++t) {
    if (!document.token(t).is(Mark::CloseQuote)) continue;
    const bool comma = document.token(t - 1).is(Mark::Comma);
    const TokenRange quoted{open + 1, comma ? t - 1 : t};
    const bool other = annotation.has_hit_at(quoted.last - 1, {Lexical::LawHead});
    return quoted.last > head.last && is_title(document, quoted) && !other ? quoted : TokenRange{};
  }
  return {};
}

bool tells_theme(const Document& document, TokenRange head) {
  constexpr std::uint32_t reach = 3;
  const std::uint32_t open = quote_before(document, head.first);
  if (open == no_token) return false;
  for (std::uint32_t t = open; t > 0 && open - t < reach; --t) {
    const std::uint64_t word = document.token(t - 1).word;
    if (word == "theme"_word || word == "motto"_word || word == "slogan"_word ||
        word == "titled"_word || word == "entitled"_word)
      return true;
  }
  return false;
}

}  // namespace communique
