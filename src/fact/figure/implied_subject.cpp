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
  while (phrase.size() > 1 && tells_no_goods(document.token(phrase.last - 1))) --phrase.last;
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

}  // namespace communique
