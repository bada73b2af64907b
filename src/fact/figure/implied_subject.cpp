#include "fact/figure/implied_subject.hpp"

#include "fact/figure/territory.hpp"
#include "mention/date/date.hpp"
#include "mention/measure/item_name.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "coconut oil shipments alone", "car industry".
bool tells_no_goods(const Token& token) {
  static const WordSet words = {"shipments", "exports", "sales", "alone", "industry"};
  return words.contains(token);
}

// "World services exports" are nobody's.
bool is_of_world(const Token& token) {
  static const WordSet words = {"world", "global", "worldwide"};
  return words.contains(token);
}

// Whether the token may stand in the name of what is traded.
bool names_part(const Annotation& annotation, std::uint32_t token) {
  const Token& word = annotation.document.token(token);
  const bool compound =
      annotation.document.token(token + 1 < annotation.document.size() ? token + 1 : token)
          .is(Mark::Hyphen);  // "ready-to-wear"
  const bool part =
      word.is(Mark::Hyphen) || (word.is_word() && (word.particle == Particle::None || compound));
  return part && annotation.mention_at(token) == nullptr && date_at(annotation, token) == nullptr;
}

}  // namespace

std::optional<FigureSubject> read_several_goods(const Annotation& annotation, TokenRange phrase) {
  constexpr std::uint32_t longest = 10;
  const Document& document = annotation.document;
  if (phrase.size() < 3 || phrase.size() > longest) return std::nullopt;
  bool joined = false;
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    const Token& token = document.token(t);
    const bool joins = token.is(Mark::Comma) || token.is(Particle::And);
    if (joins ? t == phrase.first || t + 1 == phrase.last : !names_part(annotation, t))
      return std::nullopt;
    joined |= joins;
  }
  if (!joined) return std::nullopt;
  FigureSubject subject;
  subject.tokens = phrase;
  subject.implied = true;
  subject.item = item_as_printed(annotation, phrase);
  return subject;
}

std::optional<FigureSubject> read_implied_subject(const Annotation& annotation, TokenRange phrase) {
  const Document& document = annotation.document;
  if (!phrase.empty() && document.token(phrase.first).is(Particle::The)) ++phrase.first;
  // "pledges in manufacturing", "earnings from tea": what comes after the preposition tells.
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    const Token& token = document.token(t);
    const bool compound = t + 1 < phrase.last && document.token(t + 1).is(Mark::Hyphen);
    if (!compound && (token.is(Particle::In) || token.is(Particle::To) || token.is(Particle::From)))
      phrase.first = t + 1;
  }
  if (phrase.empty() || is_of_world(document.token(phrase.first))) return std::nullopt;
  while (phrase.size() > 1 && tells_no_goods(document.token(phrase.last - 1))) --phrase.last;
  FigureSubject subject;
  subject.tokens = phrase;
  subject.implied = true;
  if (const Territory side = territory_at(annotation, phrase.first)) {
    subject.partners.push_back(side.entity);
    if (side.next == phrase.last) return subject;
    const std::uint32_t at = side.next + 1;  // "Peru and Chile": each has its own
    const bool article = at < phrase.last && document.token(at).is(Particle::The);
    const std::uint32_t next = article ? at + 1 : at;
    const Territory second = next < phrase.last && document.token(side.next).is(Particle::And)
                                 ? territory_at(annotation, next)
                                 : Territory{};
    if (!second || second.next != phrase.last) return std::nullopt;
    subject.partners.push_back(second.entity);
    return subject;
  }
  if (phrase.size() > longest_item_phrase) return std::nullopt;
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    const bool counted = annotation.has_hit_at(t, {Lexical::Indicator});  // "shipments abroad"
    if (!names_part(annotation, t) || counted) return std::nullopt;
  }
  subject.item = item_as_printed(annotation, phrase);
  return subject;
}

}  // namespace communique
