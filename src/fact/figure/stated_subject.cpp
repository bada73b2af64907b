#include "fact/figure/stated_subject.hpp"

#include <algorithm>

#include "fact/clause/actors.hpp"
#include "fact/figure/amount_context.hpp"
#include "fact/figure/subject_context.hpp"
#include "fact/figure/territory.hpp"
#include "mention/date/date.hpp"

namespace communique {

// A change that no value followed stands alone: "trade has quadrupled".
void StatedSubjectReader::finish_clause() {
  if (!clause_.pending || clause_.subjects.empty() || clause_.disclaimed) return;
  FigureDraft draft;
  draft.subject = clause_.subjects.back();
  draft.change = clause_.pending;
  draft.anchor = clause_.pending_at;
  draft.rule = "change-alone";
  clause_.pending.reset();
  drafts_.push_back(std::move(draft));
}

// "inflows" count FDI only where FDI was spoken of.
bool StatedSubjectReader::may_count(const Concept& indicator) const {
  const std::string_view within = indicator.attribute("within");
  return within.empty() || (topic_.subject && indicator_of(annotation_, *topic_.subject) == within);
}

std::uint32_t StatedSubjectReader::take(std::uint32_t token) {
  const LexicalHit* hit = annotation_.hit_at(token, Lexical::Indicator);
  if (hit == nullptr || disclaims(annotation_, token)) return token;
  if (!may_count(annotation_.concept_of(*hit))) return hit->tokens.last;
  auto subject = read_subject(annotation_, *hit);
  if (!subject) return hit->tokens.last;
  if (daily_average_) become_daily_average(*subject);
  const std::optional<double> change =
      follows_change(*subject) ? clause_.pending : std::optional<double>();
  const bool listed = !clause_.subjects.empty() && clause_.next_subject == 0 && !clause_.pending &&
                      !clause_.verb_seen;
  if (!listed && tells_rank_in(*subject)) take_part_over(clause_.subjects.back(), *subject);
  if (!listed) {
    finish_clause();
    clause_.subjects.clear();
    clause_.next_subject = 0;
    clause_.pending.reset();
    clause_.direction = 0;
  }
  if (change) clause_.pending = change;
  if (subject->item.empty()) subject->item = heading_;
  if (!drafts_.empty())
    lean_on_figure(*subject, drafts_.back().subject, shares_item_ || follows_its(*subject));
  lean_on_trade(annotation_, *subject, topic_);
  const std::string_view abroad = annotation_.concept_of(*hit).attribute("abroad");
  if (!abroad.empty() && !subject->partners.empty())  // "sales" after "exports to Peru"
    subject->indicator = annotation_.vocabulary->find(abroad);
  clause_.subjects.push_back(*subject);
  set_topic(*subject);
  clause_.phrase_first = subject->tokens.last;
  clause_.compared = false;
  return std::max(subject->tokens.last, hit->tokens.last);
}

// "exports to Peru rose 5%, to Chile 3% and to the EU (27) 6%".
std::uint32_t StatedSubjectReader::take_further_partner(std::uint32_t token) {
  const bool again = document_.token(token).is(Particle::To) && clause_.direction != 0 &&
                     clause_.subjects.size() == 1 && clause_.subjects.back().partners.size() == 1;
  if (!again || token + 2 >= sentence_.last) return token;
  const bool article = document_.token(token + 1).is(Particle::The);
  const Territory side = territory_at(annotation_, article ? token + 2 : token + 1);
  if (!side || side.next >= sentence_.last) return token;
  const std::uint32_t at = document_.token(side.next).is(Mark::OpenBracket)
                               ? skip_bracket(document_, side.next, sentence_.last)
                               : side.next;
  const auto amount = at < sentence_.last ? read_amount(annotation_, at) : std::nullopt;
  if (!amount || amount->kind != AmountKind::Percent) return token;
  finish_clause();
  clause_.subjects.back().partners.assign(1, side.entity);
  clause_.subjects.back().tokens = {token, at};
  clause_.next_subject = 0;
  clause_.value_told = false;
  return at;
}

void StatedSubjectReader::take_of_verb(const FigureSubject& subject) {
  clause_.subjects.assign(1, subject);
  clause_.next_subject = 0;
  set_topic(subject);
}

// "and its imports".
bool StatedSubjectReader::follows_its(const FigureSubject& subject) const {
  return subject.tokens.first > sentence_.first &&
         document_.token(subject.tokens.first - 1).is(Particle::Its);
}

// "a rise of 8% in tea exports", "an 8% rise in exports": the change is told before what changed.
bool StatedSubjectReader::follows_change(const FigureSubject& subject) const {
  constexpr std::uint32_t reach = 5;
  std::uint32_t in = subject.tokens.first;
  if (in > sentence_.first && document_.token(in - 1).is(Particle::The)) --in;
  return clause_.pending && in > sentence_.first && document_.token(in - 1).is(Particle::In) &&
         in - clause_.pending_at <= reach;
}

// "Peru took first place with exports of $2 billion", "Peru ranked first in exports".
bool StatedSubjectReader::tells_rank_in(const FigureSubject& subject) const {
  const std::uint32_t first = subject.tokens.first;
  if (clause_.subjects.size() != 1 || clause_.next_subject > 0 || first == sentence_.first)
    return false;
  const Token& before = document_.token(first - 1);
  return clause_.subjects.back().implied && (before.is(Particle::With) || before.is(Particle::In));
}

// The first indicator of a sentence is what later items are of.
void StatedSubjectReader::set_topic(const FigureSubject& subject) {
  if (!topic_set_) topic_.subject = subject;
  topic_set_ = true;
}

// "On a daily average basis, exports ...".
void StatedSubjectReader::become_daily_average(FigureSubject& subject) const {
  const ConceptId daily = annotation_.vocabulary->find("indicator-daily-average-exports");
  if ((*annotation_.vocabulary)[subject.indicator].attribute("indicator") == "exports")
    subject.indicator = daily;
}

// "It reached $2 billion", "it had reached" after a sentence on trade.
bool StatedSubjectReader::take_up_topic(std::uint32_t verb) {
  if (verb == clause_.first) return false;
  const Token& before = document_.token(verb - 1);
  const bool perfect = before.is(Particle::Had) || before.is(Particle::Has);
  if (perfect && verb - 1 == clause_.first) return false;
  const std::uint32_t it = perfect ? verb - 2 : verb - 1;
  return document_.token(it).is(Particle::It) && take_topic();
}

bool StatedSubjectReader::take_topic() {
  if (!topic_.subject || topic_.silent_sentences > 0 || !drafts_.empty()) return false;
  clause_.subjects.assign(1, *topic_.subject);
  clause_.next_subject = 0;
  return true;
}

// "2024: $13.7 billion" under "Exports of fish:".
bool StatedSubjectReader::take_dated_entry(std::uint32_t amount) {
  std::uint32_t first = sentence_.first;
  while (first < amount && document_.token(first).kind == TokenKind::Mark) ++first;
  const DateMention* date = date_at(annotation_, first);
  const bool entry = date != nullptr && date->tokens.first == first &&
                     date->tokens.last + 1 == amount &&
                     document_.token(date->tokens.last).is(Mark::Colon);
  return entry && take_topic();
}

// "£2 billion of exports".
bool StatedSubjectReader::take_counted(const Amount& amount) {
  const std::uint32_t of = amount.tokens.last;
  if (of + 1 >= sentence_.last) return false;
  if (!document_.token(of).is(Particle::Of) && !document_.token(of).is(Particle::In)) return false;
  for (std::uint32_t t = of + 1; t < std::min(of + 7, sentence_.last); ++t) {
    if (is_preposition(document_.token(t)) || document_.token(t).is(Mark::Comma)) return false;
    const LexicalHit* hit = annotation_.hit_at(t, Lexical::Indicator);
    if (hit == nullptr || disclaims(annotation_, t)) continue;
    const auto subject = read_subject(annotation_, *hit);
    if (!subject) return false;
    clause_.subjects.push_back(*subject);
    clause_.phrase_first = subject->tokens.last;
    set_topic(*subject);
    return true;
  }
  return false;
}

// "Tea accounted for $19 million of Peru's exports to Chile": those exports, of the implied item.
void StatedSubjectReader::take_whole(const Amount& amount) {
  if (clause_.subjects.size() != 1 || !clause_.subjects.back().implied) return;
  const FigureSubject part = clause_.subjects.back();
  clause_.subjects.clear();
  if (!take_counted(amount)) {
    clause_.subjects.assign(1, part);
  } else {
    take_part_over(part, clause_.subjects.back());
  }
}

// "Cars took first place with exports of $2 billion": what is told of the part is its own.
void StatedSubjectReader::take_part_over(const FigureSubject& part, FigureSubject& whole) {
  if (whole.item.empty()) whole.item = part.item;
  if (whole.partners.empty()) whole.partners = part.partners;
}

}  // namespace communique
