#include "fact/event/quoted_gathering.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

// The first token of a quotation that opens at the token or behind its "titled", "on", comma.
std::uint32_t behind_open_quote(const Document& document, std::uint32_t at) {
  static const WordSet naming = {"titled", "entitled", "named", "called", "dubbed"};
  if (at < document.size() && naming.contains(document.token(at))) ++at;
  if (at < document.size() &&
      (document.token(at).is(Particle::On) || document.token(at).is(Mark::Comma)))
    ++at;
  const bool opens = at < document.size() && document.token(at).is(Mark::OpenQuote);
  return opens ? at + 1 : no_token;
}

std::uint32_t close_quote(const Document& document, std::uint32_t first) {
  constexpr std::uint32_t longest = 20;
  const std::uint32_t last = std::min(document.size(), first + longest);
  for (std::uint32_t t = first; t < last && !document.token(t).starts_line; ++t) {
    if (document.token(t).is(Mark::CloseQuote)) return t;
  }
  return no_token;
}

// "Salt Roads: Ways of the Future", but not "Salt is of great value"
bool is_written_as_name(const Document& document, TokenRange quoted) {
  for (std::uint32_t t = quoted.first; t < quoted.last; ++t) {
    const Token& token = document.token(t);
    if (token.is_word() && token.particle == Particle::None && !token.capital()) return false;
  }
  return document.token(quoted.first).capital();
}

}  // namespace

std::optional<TokenRange> quoted_name_of_gathering(const Annotation& annotation,
                                                   const EventWords& words,
                                                   const LexicalHit& noun) {
  const Document& document = annotation.document;
  const EventWord& word = words[noun.concept_id];
  if (word.kind != EventKind::Conference || word.frame == EventFrame::Addressing) return {};
  const std::uint32_t first = behind_open_quote(document, noun.tokens.last);
  if (first == no_token) return {};
  const std::uint32_t close = close_quote(document, first);
  if (close == no_token || close == first) return {};
  TokenRange quoted{first, close};
  const Token& end = document.token(close - 1);
  if (end.is(Mark::Comma) || end.is(Mark::Period)) --quoted.last;
  if (quoted.empty() || !is_written_as_name(document, quoted)) return {};
  return quoted;
}

}  // namespace communique
