#include "fact/figure/implied_subject.hpp"

#include "fact/figure/territory.hpp"
#include "mention/date/date.hpp"
#include "mention/measure/item_name.hpp"

namespace communique {
namespace {

bool is_copula(const Token& token) {
  return token.is(Particle::Was) || token.is(Particle::Were) || token.is(Particle::Is) ||
         token.is(Particle::Are);
}

}  // namespace

std::optional<FigureSubject> read_implied_subject(const Annotation& annotation, TokenRange phrase) {
  const Document& document = annotation.document;
  if (!phrase.empty() && document.token(phrase.first).is(Particle::The)) ++phrase.first;
  // "pledges in manufacturing", "earnings from tea": what comes after the preposition tells.
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    const Token& token = document.token(t);
    if (token.is(Particle::In) || token.is(Particle::To) || token.is(Particle::From))
      phrase.first = t + 1;
  }
  if (phrase.empty() || phrase.size() > longest_item_phrase) return std::nullopt;
  FigureSubject subject;
  subject.tokens = phrase;
  subject.implied = true;
  if (const Territory side = territory_at(annotation, phrase.first)) {
    if (side.next != phrase.last) return std::nullopt;
    subject.partners.push_back(side.entity);
    return subject;
  }
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    const Token& token = document.token(t);
    const bool part =
        token.is(Mark::Hyphen) || (token.is_word() && token.particle == Particle::None);
    if (!part || annotation.mention_at(t) != nullptr || date_at(annotation, t) != nullptr)
      return std::nullopt;
  }
  subject.item = item_as_printed(annotation, phrase);
  return subject;
}

TokenRange opening_phrase(const Document& document, std::uint32_t clause, std::uint32_t verb) {
  std::uint32_t last = clause;
  while (last < verb && !document.token(last).is(Mark::Comma) && !is_copula(document.token(last)))
    ++last;
  const bool joined = clause < last && document.token(clause).is(Particle::And);
  return {joined ? clause + 1 : clause, last};
}

TokenRange gapped_phrase(const Document& document, std::uint32_t floor, std::uint32_t amount) {
  std::uint32_t last = amount;
  if (last > floor && document.token(last - 1).is(Particle::By)) --last;
  std::uint32_t first = last;
  while (first > floor && document.token(first - 1).is_word() &&
         document.token(first - 1).particle == Particle::None)
    --first;
  const bool those = first > floor + 1 && document.token(first - 2).is(Particle::Those);
  if (those) first -= 2;  // "and those from tea by 9.6 percent"
  const bool joined = first > floor && document.token(first - 1).is(Particle::And);
  return joined && first < last ? TokenRange{first, last} : TokenRange{};
}

TokenRange table_entry(const Document& document, std::uint32_t floor, std::uint32_t amount) {
  std::uint32_t first = amount;
  while (first > floor && !document.token(first - 1).is(Mark::Comma) &&
         !document.token(first - 1).is(Mark::Colon) &&
         !document.token(first - 1).is(Mark::CloseBracket))
    --first;
  return {first, amount};
}

}  // namespace communique
