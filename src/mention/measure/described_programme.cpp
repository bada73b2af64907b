#include "mention/measure/described_programme.hpp"

#include <algorithm>

#include "mention/line_tokens.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/name/noun_phrase.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// The comma of ", an online" before the head, or no_token.
std::uint32_t comma_before(const Document& document, std::uint32_t head) {
  constexpr std::uint32_t longest_description = 5;
  for (std::uint32_t t = head; t > 2 && head - t < longest_description; --t) {
    const Token& before = document.token(t - 1);
    if (before.is(Particle::A)) {
      const std::uint32_t comma = document.token(t - 2).is(Mark::CloseQuote) ? t - 3 : t - 2;
      return document.token(comma).is(Mark::Comma) ? comma : no_token;
    }
    const bool joins = before.is(Mark::Hyphen) || before.is_number();  // "a four-year initiative"
    if (document.token(t).starts_line || !(before.is_word() || joins) || before.capital())
      return no_token;
  }
  return no_token;
}

// The name in “Salt for All”, and "Salt for All," before the comma; empty where none is quoted.
TokenRange quoted_before(const Document& document, std::uint32_t comma) {
  constexpr std::uint32_t longest = 8;
  const bool inside = comma + 1 < document.size() && document.token(comma + 1).is(Mark::CloseQuote);
  const std::uint32_t last = inside ? comma : comma - 1;
  if (!inside && !document.token(last).is(Mark::CloseQuote)) return {};
  for (std::uint32_t t = last; t > 0 && last - t < longest; --t) {
    if (document.token(t - 1).is(Mark::OpenQuote))
      return is_name_word(document, t) ? TokenRange{t, last} : TokenRange{};
    if (!document.token(t - 1).is_word() && !document.token(t - 1).is(Mark::Hyphen)) break;
  }
  return {};
}

}  // namespace

bool tells_launch(const Annotation& annotation, std::uint32_t token) {
  return std::ranges::any_of(annotation.hits_at(token), [&](const LexicalHit& hit) {
    return hit.lexical == Lexical::EventVerb &&
           annotation.concept_of(hit).attribute("event") == "Launch";
  });
}

std::optional<TokenRange> name_told_behind(const Annotation& annotation, TokenRange head) {
  static const WordSet telling = {"known", "called", "named", "dubbed", "titled", "entitled"};
  const Document& document = annotation.document;
  const LineTokens line(document);
  const std::uint32_t verb = line.is(head.last, Mark::Comma) ? head.last + 1 : head.last;
  if (document.token(head.last - 1).capital() || !line.has(verb + 2) ||
      !telling.contains(document.token(verb)))
    return std::nullopt;
  const std::uint32_t open = verb + (document.token(verb + 1).is(Particle::As) ? 2 : 1);
  const bool quoted = document.token(open).is(Mark::OpenQuote);
  const std::uint32_t first = quoted ? open + 1 : open;
  if (!line.has(first) || !is_name_word(document, first) || annotation.mention_at(first) != nullptr)
    return std::nullopt;
  const TokenRange name = name_from(document, first, JoinDash | JoinOf | JoinFor);
  const bool coined = name.size() > 1 || document.token(first).has(Inner);
  return (quoted ? line.is(name.last, Mark::CloseQuote) : coined) ? std::optional(name)
                                                                  : std::nullopt;
}

std::optional<TokenRange> name_told_before(const Annotation& annotation, TokenRange head) {
  const Document& document = annotation.document;
  std::uint32_t last = comma_before(document, head.first);
  if (last == no_token || last < 2) return std::nullopt;
  if (const TokenRange quoted = quoted_before(document, last); quoted.first > 1) {
    const bool launched = tells_launch(annotation, quoted.first - 2);
    return launched ? std::optional(quoted) : std::nullopt;
  }
  if (document.token(last - 1).is(Mark::CloseBracket))
    last = skip_bracket_back(document, last - 1, document.sentence_at(last).tokens.first);
  if (last < 2 || !is_name_word(document, last - 1) || annotation.mention_at(last - 1) != nullptr)
    return std::nullopt;
  const TokenRange name{proper_name_begin(annotation, last), last};
  const bool place = annotation.has_hit_at(last - 1, {Lexical::PlaceHead});
  if (name.empty() || name.first == 0 || document.token(name.first).starts_line || place)
    return std::nullopt;
  const Token& before = document.token(name.first - 1);
  const bool told = before.is(Particle::The) || before.is(Particle::Under) ||
                    tells_launch(annotation, name.first - 1);
  return told ? std::optional(name) : std::nullopt;
}

}  // namespace communique
