#include "mention/date/tense.hpp"

#include <algorithm>

#include "mention/date/verb_tense.hpp"

namespace communique {
namespace {

constexpr std::uint32_t reach_back = 30;
constexpr std::uint32_t reach_forward = 12;
// Tokens before a date that opens its sentence.
constexpr std::uint32_t longest_front = 4;

// "by the end of March", "before August 1": a term, which may lie on either side of the issue.
bool is_term(const Document& document, std::uint32_t first, std::uint32_t begin) {
  const std::uint32_t floor = first - begin > 4 ? first - 4 : begin;
  for (std::uint32_t i = first; i-- > floor;) {
    const Token& token = document.token(i);
    if (token.is(Particle::By) || token.is(Particle::Before) || token.is(Particle::Until))
      return true;
    const bool filler = token.is(Particle::The) || token.is(Particle::Of) ||
                        token.word == "end"_word || token.word == "start"_word;
    if (!filler) return false;
  }
  return false;
}

// "effective 1 May", "effective from 1 May"
bool takes_effect(const Document& document, std::uint32_t first) {
  const bool from = first > 1 && (document.token(first - 1).is(Particle::From) ||
                                  document.token(first - 1).is(Particle::On));
  const std::uint32_t before = from ? first - 2 : first - 1;
  return first > 0 && document.token(before).word == "effective"_word;
}

// "convened a meeting for Friday", "called talks for 3 May", but not "figures for May"
bool is_set_day(const Annotation& annotation, std::uint32_t first) {
  return first > 1 && annotation.document.token(first - 1).is(Particle::For) &&
         (annotation.hit_at(first, Lexical::Weekday) != nullptr ||
          annotation.document.token(first).is_number());
}

// "- hold a forum in Lima in May;": an item of a list of what was agreed.
bool is_resolution(const Annotation& annotation, TokenRange sentence) {
  constexpr std::uint32_t longest_bullet = 3;
  const Document& document = annotation.document;
  const std::uint32_t end = std::min(sentence.first + longest_bullet, sentence.last);
  if (!document.token(sentence.first).starts_line) return false;
  for (std::uint32_t t = sentence.first; t < end; ++t) {
    const Token& token = document.token(t);
    if (!token.is_word() || document.text_of(t).size() == 1) continue;
    return !token.capital() && token.is(Particle::None) &&
           std::ranges::any_of(annotation.hits_at(t), [](const LexicalHit& hit) {
             return hit.form == LexicalForm::Base &&
                    describe(hit.lexical).inflection == Inflection::Verb;
           });
  }
  return false;
}

// Of the first verb that follows; that of "In Lima on Monday, A, Minister of Trade, will meet"
// stands far off.
Tense tense_ahead(const Annotation& annotation, TokenRange rest, bool fronted) {
  const std::uint32_t reach = fronted ? reach_back : reach_forward;
  const std::uint32_t end = std::min(rest.first + reach, rest.last);
  for (std::uint32_t i = rest.first; i < end; ++i) {
    const Token& token = annotation.document.token(i);
    if (token.is(Mark::Semicolon) || (token.is(Mark::Comma) && !fronted)) break;
    if (const Tense tense = tense_at(annotation, i, rest.first); tense != Tense::Unknown)
      return tense;
  }
  return Tense::Unknown;
}

// "He flies to Lima tomorrow, and on Monday he will open the fair", "and in May 2024 the pact was":
// the date opens a clause of its own.
bool opens_coordinate(const Document& document, TokenRange date, std::uint32_t begin) {
  if (date.first < begin + 2 || date.last >= document.size()) return false;
  const Token& before = document.token(date.first - 1);
  const bool governed = before.is(Particle::On) || before.is(Particle::In);
  const Token& joint = document.token(date.first - (governed ? 2 : 1));
  if (!joint.is(Particle::And) && !joint.is(Particle::But)) return false;
  switch (document.token(date.last).particle) {
    case Particle::He:
    case Particle::She:
    case Particle::They:
    case Particle::It:
    case Particle::The:
      return true;
    default:
      return document.token(date.last).is_word() && document.token(date.last).capital();
  }
}

}  // namespace

Tense tense_around(const Annotation& annotation, TokenRange tokens) {
  if (tokens.first > 0 && annotation.document.token(tokens.first - 1).is(Particle::Since))
    return Tense::Past;
  if (takes_effect(annotation.document, tokens.first) || is_set_day(annotation, tokens.first))
    return Tense::Future;
  const TokenRange sentence = annotation.document.sentence_at(tokens.first).tokens;
  const std::uint32_t begin =
      tokens.first - sentence.first > reach_back ? tokens.first - reach_back : sentence.first;
  if (is_term(annotation.document, tokens.first, begin)) return Tense::Unknown;
  if (opens_coordinate(annotation.document, tokens, begin)) {
    if (const Tense tense = tense_ahead(annotation, {tokens.last, sentence.last}, true);
        tense != Tense::Unknown)
      return tense;
  }
  for (std::uint32_t i = tokens.first; i-- > begin;) {
    if (annotation.document.token(i).is(Mark::Semicolon)) break;
    if (const auto tense = tense_told_at(annotation, i, {begin, tokens.first})) return *tense;
  }
  // "In Lima on Monday, A, Minister of Trade, will meet"
  const bool fronted = tokens.first - sentence.first <= longest_front;
  if (const Tense tense = tense_ahead(annotation, {tokens.last, sentence.last}, fronted);
      tense != Tense::Unknown)
    return tense;
  return is_resolution(annotation, sentence) ? Tense::Future : Tense::Unknown;
}

}  // namespace communique
