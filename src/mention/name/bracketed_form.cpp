#include "mention/name/bracketed_form.hpp"

namespace communique {

std::optional<ShortForm> short_form_at(const Document& document, std::uint32_t token) {
  if (token + 2 >= document.size() || !document.token(token).is(Mark::OpenBracket)) return {};
  std::uint32_t first = token + 1;
  const bool announced = document.token(first).word == "hereinafter"_word;
  if (announced) ++first;
  const bool quoted = document.token(first).is(Mark::OpenQuote);
  if (quoted) ++first;
  std::uint32_t last = first;
  bool capitals = false;
  while (last < document.size() && last < first + 6 &&
         (document.token(last).kind != TokenKind::Mark || document.token(last).is_dash())) {
    const Token& word = document.token(last);
    capitals = capitals || word.all_capitals() || word.has(Inner);
    ++last;
  }
  if (last == first || !document.token(first).capital()) return {};
  std::uint32_t end = last;
  if (quoted && end < document.size() && document.token(end).is(Mark::CloseQuote)) ++end;
  if (end >= document.size() || !document.token(end).is(Mark::CloseBracket)) return {};
  if (!capitals && !announced && !quoted) return {};
  return ShortForm{{first, last}, end + 1};
}

}  // namespace communique
