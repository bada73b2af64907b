#include <algorithm>
#include <utility>

#include "fact/clause/actors.hpp"
#include "fact/figure/amount_context.hpp"
#include "fact/figure/stated_subject.hpp"
#include "fact/figure/subject_context.hpp"
#include "fact/figure/territory.hpp"
#include "fact/figure/trade_partnership.hpp"
#include "mention/date/date.hpp"
#include "text/word_set.hpp"

// Subjects that an amount or a verb points back to, or that stand behind the amount.

namespace communique {
namespace {

// "a", "the", "its", the "'s" of "Peru's $5 billion trade surplus".
bool determines(const Token& token) {
  return token.is(Particle::A) || token.is(Particle::The) || token.is(Particle::Its) ||
         token.is(Mark::Possessive);
}

// Behind the "preliminary" before an indicator; else the token.
std::uint32_t behind_adjective(const Annotation& annotation, std::uint32_t at) {
  if (at + 1 >= annotation.document.size()) return at;
  const Token& word = annotation.document.token(at);
  const bool plain = word.is_word() && !word.capital() && word.is(Particle::None) &&
                     annotation.hit_at(at, Lexical::Indicator) == nullptr;
  return plain && annotation.hit_at(at + 1, Lexical::Indicator) != nullptr ? at + 1 : at;
}

}  // namespace

// "It reached $2 billion", "it had reached", "the figure reached" after a sentence on trade.
bool StatedSubjectReader::take_up_topic(std::uint32_t verb) {
  if (verb == scope_.clause.first) return false;
  const Token& before = scope_.document.token(verb - 1);
  const bool perfect = before.is(Particle::Had) || before.is(Particle::Has);
  if (perfect && verb - 1 == scope_.clause.first) return false;
  const std::uint32_t it = perfect ? verb - 2 : verb - 1;
  return (scope_.document.token(it).is(Particle::It) || ends_the_figure(it)) && take_topic();
}

// "the figure", "this total"
bool StatedSubjectReader::ends_the_figure(std::uint32_t noun) const {
  static const WordSet figures = {"figure", "total", "amount", "number", "sum"};
  if (noun <= scope_.clause.first || !figures.contains(scope_.document.token(noun))) return false;
  const Token& article = scope_.document.token(noun - 1);
  return article.is(Particle::The) || article.is(Particle::This) || article.is(Particle::That);
}

// "It was worth $2 billion", "it was valued at $2 billion" after a sentence on trade.
bool StatedSubjectReader::take_worth(std::uint32_t amount) {
  if (amount < scope_.clause.first + 3) return false;
  std::uint32_t worth = amount - 1;
  if (scope_.document.token(worth).is(Particle::At)) --worth;
  const std::uint64_t word = scope_.document.token(worth).word;
  if (word != "worth"_word && word != "valued"_word) return false;
  if (worth < scope_.clause.first + 2 || !scope_.document.token(worth - 2).is(Particle::It))
    return false;
  const Token& be = scope_.document.token(worth - 1);
  return (be.is(Particle::Was) || be.is(Particle::Is)) && take_topic();
}

bool StatedSubjectReader::take_topic() {
  const bool told = topic_set_ || scope_.topic.silent_sentences == 0;
  const bool first = scope_.drafts.empty() || scope_.drafts.back().anchor < scope_.clause.first;
  if (!scope_.topic.subject || !told || !first) return false;
  scope_.clause.subjects.assign(1, *scope_.topic.subject);
  scope_.clause.next_subject = 0;
  return true;
}

// "2024: $13.7 billion" under "Exports of fish:".
bool StatedSubjectReader::take_dated_entry(std::uint32_t amount) {
  std::uint32_t first = scope_.sentence.first;
  while (first < amount && scope_.document.token(first).kind == TokenKind::Mark) ++first;
  const DateMention* date = date_at(scope_.annotation, first);
  const bool entry = date != nullptr && date->tokens.first == first &&
                     date->tokens.last + 1 == amount &&
                     scope_.document.token(date->tokens.last).is(Mark::Colon);
  return entry && take_topic();
}

// "posted a $5 billion trade surplus", "The $5 billion preliminary trade surplus was due to".
bool StatedSubjectReader::take_balance(const Amount& amount) {
  const std::uint32_t at = behind_adjective(scope_.annotation, amount.tokens.last);
  const std::uint32_t first = amount.tokens.first;
  const bool determined =
      first > scope_.sentence.first && determines(scope_.document.token(first - 1));
  if (!determined || at >= scope_.sentence.last || amount.kind != AmountKind::Money) return false;
  const LexicalHit* hit = scope_.annotation.hit_at(at, Lexical::Indicator);
  if (hit == nullptr || disclaims(scope_.annotation, at)) return false;
  const auto subject = read_subject(scope_.annotation, *hit);
  if (!subject || indicator_of(scope_.annotation, *subject) != "trade balance" ||
      !may_count(scope_.annotation.concept_of(*hit), *subject))
    return false;
  finish_clause();
  take_of_verb(*subject);
  scope_.clause.phrase_first = subject->tokens.last;
  return true;
}

// "£2 billion of exports", "earned $2 billion from exports".
bool StatedSubjectReader::take_counted(const Amount& amount) {
  const std::uint32_t of = amount.tokens.last;
  if (of + 1 >= scope_.sentence.last) return false;
  const Token& joint = scope_.document.token(of);
  if (!joint.is(Particle::Of) && !joint.is(Particle::In) && !joint.is(Particle::From)) return false;
  for (std::uint32_t t = of + 1; t < std::min(of + 7, scope_.sentence.last); ++t) {
    if (is_preposition(scope_.document.token(t)) || scope_.document.token(t).is(Mark::Comma))
      return false;
    const LexicalHit* hit = scope_.annotation.hit_at(t, Lexical::Indicator);
    if (hit == nullptr || disclaims(scope_.annotation, t)) continue;
    const auto subject = read_subject(scope_.annotation, *hit);
    if (!subject) return false;
    scope_.clause.subjects.push_back(*subject);
    scope_.clause.phrase_first = subject->tokens.last;
    set_topic(*subject);
    return true;
  }
  return false;
}

// "trade was $5 billion, comprising $3 billion in exports and $2 billion in imports": each of its
// own.
void StatedSubjectReader::take_counted_part(const Amount& amount) {
  if (!scope_.clause.is_complete(scope_.drafts) || scope_.clause.subjects.back().implied) return;
  std::vector<FigureSubject> told = std::exchange(scope_.clause.subjects, {});
  if (!take_counted(amount)) {
    scope_.clause.subjects = std::move(told);
    return;
  }
  lean_on_figure(scope_.clause.subjects.back(), scope_.drafts.back().subject, true);
  scope_.clause.next_subject = 0;
}

// "Peruvian investors had registered $3 billion in Chile", "investors from Peru held assets worth
// $3 billion in Chile".
bool StatedSubjectReader::take_investors(const Amount& amount) {
  constexpr std::uint32_t reach = 8;
  if (amount.kind != AmountKind::Money || !scope_.document.holds(investors())) return false;
  std::uint32_t noun = amount.tokens.first;
  while (noun > scope_.clause.first && !investors().contains(scope_.document.token(noun))) --noun;
  if (noun == scope_.clause.first || amount.tokens.first - noun > reach) return false;
  const bool from = scope_.document.token(noun + 1).is(Particle::From);
  const Mention* side = scope_.annotation.mention_at(from ? noun + 2 : noun - 1);
  const std::uint32_t last = std::min(amount.tokens.last + reach, scope_.sentence.last);
  std::uint32_t in = amount.tokens.last;
  while (in < last && !scope_.document.token(in).is(Particle::In) &&
         !scope_.document.token(in).is(Particle::To))
    ++in;
  if (side == nullptr || in + 1 >= last) return false;
  const Territory investor = territory_at(scope_.annotation, side->tokens.first);
  const Territory target = territory_at(scope_.annotation, in + 1);
  if (!investor || !target || investor.entity == target.entity) return false;
  FigureSubject subject;
  subject.tokens = {noun, noun + 1};
  subject.indicator = scope_.annotation.vocabulary->find("indicator-investment");
  subject.reporter = investor.entity;
  subject.partners.assign(1, target.entity);
  take_of_verb(subject);
  return true;
}

// "Tea accounted for $19 million of Peru's exports to Chile": those exports, of the implied item.
void StatedSubjectReader::take_whole(const Amount& amount) {
  if (scope_.clause.subjects.size() != 1 || !scope_.clause.subjects.back().implied) return;
  const FigureSubject part = scope_.clause.subjects.back();
  scope_.clause.subjects.clear();
  if (!take_counted(amount)) {
    scope_.clause.subjects.assign(1, part);
  } else {
    take_part_over(part, scope_.clause.subjects.back());
  }
}

// "Chile was Peru’s largest buyer of salt, taking $3 billion": what that rank is in.
void StatedSubjectReader::take_market(std::uint32_t amount) {
  const bool free = scope_.clause.subjects.empty() || scope_.clause.subjects.back().implied;
  if (!free || scope_.clause.is_complete(scope_.drafts)) return;
  auto subject = read_market_subject(scope_.annotation, {scope_.clause.first, amount});
  if (!subject) return;
  const bool of_topic = scope_.topic.subject && subject->reporter == no_entity &&
                        subject->item.empty() &&
                        scope_.document.token(subject->tokens.first).word == "market"_word;
  if (of_topic) return;  // "Chile was the largest market with $3 billion"
  if (subject->item.empty() && !scope_.clause.subjects.empty())
    subject->item = scope_.clause.subjects.back().item;
  take_of_verb(*subject);
}

// "Cars took first place with exports of $2 billion": what is told of the part is its own.
void StatedSubjectReader::take_part_over(const FigureSubject& part, FigureSubject& whole) {
  if (whole.item.empty()) whole.item = part.item;
  if (whole.partners.empty()) whole.partners = part.partners;
}

}  // namespace communique
