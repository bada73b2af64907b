#include "fact/figure/stated_subject.hpp"

#include <algorithm>
#include <array>

#include "fact/clause/actors.hpp"
#include "fact/figure/amount_context.hpp"
#include "fact/figure/implied_phrase.hpp"
#include "fact/figure/implied_subject.hpp"
#include "fact/figure/subject_context.hpp"
#include "fact/figure/territory.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {

// A change that no value followed stands alone: "trade has quadrupled".
void StatedSubjectReader::finish_clause() {
  finish_change();
  if (scope_.clause.earlier && !scope_.clause.disclaimed && !scope_.drafts.empty())
    scope_.drafts.push_back(std::move(*scope_.clause.earlier));
  scope_.clause.earlier.reset();
}

void StatedSubjectReader::finish_change() {
  if (!scope_.clause.pending || scope_.clause.subjects.empty() || scope_.clause.disclaimed) return;
  FigureDraft draft;
  draft.subject = scope_.clause.subjects.back();
  draft.change = scope_.clause.pending;
  draft.anchor = scope_.clause.pending_at;
  draft.rule = "change-alone";
  scope_.clause.pending.reset();
  scope_.drafts.push_back(std::move(draft));
}

// "inflows" count FDI only where FDI was spoken of; "shipments" exports where these were, where a
// country is told to which they go, or both goods and whose they are.
bool StatedSubjectReader::may_count(const Concept& indicator, const FigureSubject& subject) const {
  const std::string_view within = indicator.attribute("within");
  if (within == "trade")
    return !subject.item.empty() || speaks_of_trade() || trade_behind(subject.tokens.last);
  const bool goods_of_side = !subject.item.empty() && subject.reporter != no_entity;
  const bool abroad = within == "exports" && (!subject.partners.empty() || goods_of_side);
  return within.empty() || abroad || is_spoken_of(within);
}

// "Exports reached $9 billion. Sales of salt rose 8%.": of sales abroad.
bool StatedSubjectReader::is_spoken_of(std::string_view indicator) const {
  static const WordSet exports = {"exports"};
  if (!scope_.topic.subject) return false;
  const std::string_view told = indicator_of(scope_.annotation, *scope_.topic.subject);
  return told == indicator ||
         (told == "sales" && indicator == "exports" && scope_.document.holds(exports));
}

// "a surplus of $2 billion in its trade with Chile": that trade.
std::optional<FigureSubject> StatedSubjectReader::trade_behind(std::uint32_t surplus) const {
  constexpr std::uint32_t reach = 12;
  bool in = false;
  for (std::uint32_t t = surplus; t < std::min(scope_.sentence.last, surplus + reach); ++t) {
    in |= scope_.document.token(t).is(Particle::In);
    if (scope_.document.token(t).is(Mark::Comma)) break;
    const LexicalHit* hit = in ? scope_.annotation.hit_at(t, Lexical::Indicator) : nullptr;
    if (hit == nullptr || scope_.annotation.concept_of(*hit).attribute("indicator") != "trade")
      continue;
    return read_subject(scope_.annotation, *hit);
  }
  return std::nullopt;
}

// "the budget deficit" has the next numbers.
void StatedSubjectReader::leave_uncounted(const Concept& indicator) {
  if (indicator.attribute("within") != "trade") return;
  finish_clause();
  scope_.clause.subjects.clear();
}

// "a surplus" after exports, imports or trade: no budget has it.
bool StatedSubjectReader::speaks_of_trade() const {
  const auto is_trade = [&](const FigureSubject& told) { return counts_trade(told); };
  return std::ranges::any_of(scope_.clause.subjects, is_trade) ||
         (!scope_.drafts.empty() && is_trade(scope_.drafts.back().subject)) ||
         (scope_.topic.subject && is_trade(*scope_.topic.subject));
}

bool StatedSubjectReader::counts_trade(const FigureSubject& subject) const {
  static constexpr std::array trades = {std::string_view("exports"), std::string_view("imports"),
                                        std::string_view("trade"),
                                        std::string_view("trade balance")};
  return std::ranges::find(trades, indicator_of(scope_.annotation, subject)) != trades.end();
}

std::uint32_t StatedSubjectReader::take(std::uint32_t token) {
  const LexicalHit* hit = scope_.annotation.hit_at(token, Lexical::Indicator);
  if (hit == nullptr || disclaims(scope_.annotation, token)) return token;
  auto subject = read_subject(scope_.annotation, *hit);
  if (!subject) return hit->tokens.last;
  if (!may_count(scope_.annotation.concept_of(*hit), *subject)) {
    leave_uncounted(scope_.annotation.concept_of(*hit));
    return hit->tokens.last;
  }
  if (daily_average_) become_daily_average(*subject);
  take_partners_of_trade(*hit, *subject);
  const bool sign = tells_sign_of_balance(*subject);
  begin_subject(*subject, sign);
  take_goods(*subject, token);
  lean(*subject);
  if (subject->reporter == no_entity && subject->partners.empty() && ranks(hit->tokens.first))
    take_partner_of_topic(*subject);
  const std::string_view abroad = scope_.annotation.concept_of(*hit).attribute("abroad");
  if (!abroad.empty() && !subject->partners.empty())  // "sales" after "exports to Peru"
    subject->indicator = scope_.annotation.vocabulary->find(abroad);
  scope_.clause.subjects.push_back(*subject);
  set_topic(*subject);
  scope_.clause.phrase_first = subject->tokens.last;
  if (!sign) scope_.clause.compared = false;  // "from a deficit of"
  return std::max(subject->tokens.last, hit->tokens.last);
}

// "a surplus in trade with Peru"
void StatedSubjectReader::take_partners_of_trade(const LexicalHit& indicator,
                                                 FigureSubject& subject) const {
  if (scope_.annotation.concept_of(indicator).attribute("within") != "trade" ||
      !subject.partners.empty())
    return;
  if (const auto trade = trade_behind(indicator.tokens.last)) subject.partners = trade->partners;
}

// Ends the clause before, unless the subject is one more in its list: "exports and imports rose".
void StatedSubjectReader::begin_subject(FigureSubject& subject, bool sign) {
  FigureClause& clause = scope_.clause;
  const std::optional<double> change =
      follows_change(subject) ? clause.pending : std::optional<double>();
  const bool listed = !clause.subjects.empty() && clause.next_subject == 0 && !clause.pending &&
                      !clause.verb_seen && !sign;
  const int gapped = gapped_direction(subject);
  if (sign || (!listed && tells_rank_in(subject))) take_part_over(clause.subjects.back(), subject);
  if (!listed) {
    finish_clause();
    clause.subjects.clear();
    clause.next_subject = 0;
    clause.pending.reset();
    clause.direction = 0;
    clause.value_told = false;
  }
  if (change) clause.pending = change;
  if (gapped != 0) clause.direction = gapped;
}

void StatedSubjectReader::take_goods(FigureSubject& subject, std::uint32_t token) const {
  if (follows_such(subject)) take_up_goods(subject);
  if (subject.item.empty()) take_leading_goods(subject, token);
  if (subject.item.empty()) subject.item = scope_.heading;
}

// What the subject leaves unsaid is that of the figure before or of the topic.
void StatedSubjectReader::lean(FigureSubject& subject) const {
  if (!scope_.drafts.empty()) {
    const FigureSubject& before = scope_.drafts.back().subject;
    lean_on_figure(subject, before, shares_item_ || shares_goods(subject, before));
  }
  lean_on_trade(scope_.annotation, subject, scope_.topic);
  if (scope_.drafts.empty()) lean_on_goods(subject);
  if (scope_.drafts.empty() && opens_with_part()) take_whole_told(subject);
}

// "Goods exports to Peru rose. Exports to Chile", "Goods exports rose. Imports fell": of goods,
// too.
void StatedSubjectReader::lean_on_goods(FigureSubject& subject) const {
  const auto& told = scope_.topic.subject;
  if (!subject.item.empty() || !told || scope_.topic.silent_sentences > 0 ||
      (told->item != "goods" && told->item != "merchandise") || scope_.topic.item != told->item ||
      tells_total(scope_.document, subject))
    return;
  const bool other = subject.reporter != no_entity && told->reporter != no_entity &&
                     subject.reporter != told->reporter;
  const auto is_balance = [&](const FigureSubject& counted) {
    const std::string_view indicator = indicator_of(scope_.annotation, counted);
    return indicator == "exports" || indicator == "imports" || indicator == "trade balance";
  };
  const bool whole = !other && subject.partners.empty() && !subject.bilateral &&
                     told->partners.empty() && !told->bilateral && is_balance(subject) &&
                     is_balance(*told);
  if (whole || (!subject.partners.empty() && told->indicator == subject.indicator))
    subject.item = told->item;
}

// "Out of this, exports", "Of these, exports", "Of the total, exports", "Of the nine-month total"
bool StatedSubjectReader::opens_with_part() const {
  std::uint32_t of = scope_.sentence.first;
  if (scope_.document.token(of).word == "out"_word) ++of;
  if (of + 2 >= scope_.sentence.last || !scope_.document.token(of).is(Particle::Of)) return false;
  const Token& whole = scope_.document.token(of + 1);
  bool total = false;
  constexpr std::uint32_t longest = 5;
  for (std::uint32_t t = of + 2; whole.is(Particle::The) && t < of + 2 + longest; ++t) {
    if (t >= scope_.sentence.last || scope_.document.token(t).is(Mark::Comma)) break;
    total |= scope_.document.token(t).word == "total"_word;
  }
  return whole.is(Particle::This) || whole.is(Particle::These) || whole.is(Particle::That) ||
         whole.is(Particle::Which) || total;
}

void StatedSubjectReader::take_whole_told(FigureSubject& subject) const {
  if (scope_.topic.silent_sentences > 0) return;
  if (subject.item.empty()) subject.item = scope_.topic.item;
  subject.of_last = true;
}

// "Leading exports".
bool StatedSubjectReader::ranks(std::uint32_t indicator) const {
  return indicator > scope_.sentence.first && scope_.annotation.is(indicator - 1, WordKind::Rank);
}

// "Leading exports were salt and fish" after a sentence on exports to Peru: to Peru.
void StatedSubjectReader::take_partner_of_topic(FigureSubject& subject) const {
  const auto& topic = scope_.topic.subject;
  if (!topic || !scope_.topic.is_fresh() || topic->partners.size() != 1) return;
  const auto trades = [&](const FigureSubject& told) {
    const std::string_view indicator = indicator_of(scope_.annotation, told);
    return indicator == "exports" || indicator == "imports";
  };
  if (!trades(*topic) || !trades(subject)) return;
  subject.reporter = topic->reporter;
  subject.partners = topic->partners;
}

// "Salt led exports at $3 billion", "Salt was the main product, with earnings of $3 billion": those
// of salt.
void StatedSubjectReader::take_leading_goods(FigureSubject& subject,
                                             std::uint32_t indicator) const {
  static const WordSet leading = {"led", "topped", "headed", "dominated"};
  if (indicator < scope_.clause.first + 2) return;
  const std::uint32_t before = indicator - 1;
  if (!leading.contains(scope_.document.token(before)) && !follows_main_product(before)) return;
  const TokenRange phrase = opening_phrase(scope_.document, scope_.clause.first, before);
  const auto goods = read_implied_subject(scope_.annotation, phrase);
  if (goods) take_part_over(*goods, subject);
}

// "Salt was the main product, with", "Salt led the list with".
bool StatedSubjectReader::follows_main_product(std::uint32_t with) const {
  static const WordSet products = {"product", "item", "commodity", "earner", "good", "export"};
  if (!scope_.document.token(with).is(Particle::With) || with <= scope_.clause.first + 3)
    return false;
  const std::uint32_t verb = opening_phrase(scope_.document, scope_.clause.first, with).last;
  return holds_rank(scope_.document.token(verb)) ||
         (scope_.document.token(with - 1).is(Mark::Comma) &&
          products.contains(scope_.document.token(with - 2)));
}

// "exports to Peru rose 5%, to Chile 3% and to the EU (27) 6%".
std::uint32_t StatedSubjectReader::take_further_partner(std::uint32_t token) {
  const bool again = scope_.document.token(token).is(Particle::To) &&
                     scope_.clause.direction != 0 && scope_.clause.subjects.size() == 1 &&
                     scope_.clause.subjects.back().partners.size() == 1;
  if (!again || token + 2 >= scope_.sentence.last) return token;
  const bool article = scope_.document.token(token + 1).is(Particle::The);
  const Territory side = territory_at(scope_.annotation, article ? token + 2 : token + 1);
  if (!side || side.next >= scope_.sentence.last) return token;
  std::uint32_t at = scope_.document.token(side.next).is(Mark::OpenBracket)
                         ? skip_bracket(scope_.document, side.next, scope_.sentence.last)
                         : side.next;
  if (at + 1 < scope_.sentence.last && scope_.document.token(at).is(Particle::By)) ++at;
  const auto amount = at < scope_.sentence.last ? read_amount(scope_.annotation, at) : std::nullopt;
  if (!amount || amount->kind != AmountKind::Percent) return token;
  finish_clause();
  scope_.clause.subjects.back().partners.assign(1, side.entity);
  scope_.clause.subjects.back().tokens = {token, at};
  scope_.clause.next_subject = 0;
  scope_.clause.value_told = false;
  return at;
}

void StatedSubjectReader::take_of_verb(const FigureSubject& subject) {
  scope_.clause.subjects.assign(1, subject);
  scope_.clause.next_subject = 0;
  set_topic(subject);
}

// "The balance was a deficit".
bool StatedSubjectReader::tells_sign_of_balance(const FigureSubject& subject) const {
  return scope_.clause.subjects.size() == 1 &&
         indicator_of(scope_.annotation, subject) == "trade balance" &&
         indicator_of(scope_.annotation, scope_.clause.subjects.back()) == "trade balance";
}

// "exports grew by 16% and imports by 18%": the direction of the verb that is left out, else 0.
int StatedSubjectReader::gapped_direction(const FigureSubject& subject) const {
  const std::uint32_t first = subject.tokens.first;
  std::uint32_t rate = subject.tokens.last;
  if (first == scope_.sentence.first || rate + 1 >= scope_.sentence.last) return 0;
  const Token& joint = scope_.document.token(first - 1);
  if (!joint.is(Particle::And) && !joint.is(Mark::Comma) && !joint.is(Particle::The)) return 0;
  if (scope_.document.token(rate).is(Particle::By)) ++rate;
  const auto amount = read_amount(scope_.annotation, rate);
  return amount && amount->kind == AmountKind::Percent ? scope_.clause.direction : 0;
}

// "such exports", "these exports"
bool StatedSubjectReader::follows_such(const FigureSubject& subject) const {
  const std::uint32_t first = subject.tokens.first;
  const auto points = [&](const Token& word) {
    return word.word == "such"_word || word.is(Particle::These);
  };
  return points(scope_.document.token(first)) ||
         (first > scope_.sentence.first && points(scope_.document.token(first - 1)));
}

// Those of the figure told last.
void StatedSubjectReader::take_up_goods(FigureSubject& subject) const {
  const auto& told = scope_.topic.subject;
  if (!told || scope_.topic.silent_sentences > 0 || told->indicator != subject.indicator) return;
  subject.item = told->item;
  subject.reporter = told->reporter;
  subject.partners = told->partners;
  subject.bilateral = told->bilateral;
}

// "goods exports rose and its imports", "trade in goods was $3 billion, with exports of $2
// billion", "goods exports rose, while imports fell": of the same goods.
bool StatedSubjectReader::shares_goods(const FigureSubject& subject,
                                       const FigureSubject& before) const {
  if (!counts_trade(subject) || !counts_trade(before)) return false;
  const bool wholes = before.item.starts_with("goods") ||
                      (before.item == "merchandise" && subject.partners.empty() &&
                       before.partners.empty() && !before.bilateral);
  return follows_its(subject) || (wholes && !tells_total(scope_.document, subject));
}

// "and its imports", "our imports".
bool StatedSubjectReader::follows_its(const FigureSubject& subject) const {
  if (subject.tokens.first == scope_.sentence.first) return false;
  const Token& before = scope_.document.token(subject.tokens.first - 1);
  return before.is(Particle::Its) || before.is(Particle::Our);
}

// "a rise of 8% in tea exports", "an 8% rise in exports": the change is told before what changed.
bool StatedSubjectReader::follows_change(const FigureSubject& subject) const {
  constexpr std::uint32_t reach = 5;
  std::uint32_t in = subject.tokens.first;
  if (in > scope_.sentence.first && scope_.document.token(in - 1).is(Particle::The)) --in;
  return scope_.clause.pending && in > scope_.sentence.first &&
         scope_.document.token(in - 1).is(Particle::In) && in - scope_.clause.pending_at <= reach;
}

// "Peru took first place with exports of $2 billion", "Peru ranked first in exports".
bool StatedSubjectReader::tells_rank_in(const FigureSubject& subject) const {
  const std::uint32_t first = subject.tokens.first;
  if (scope_.clause.subjects.size() != 1 || scope_.clause.next_subject > 0 ||
      first == scope_.sentence.first)
    return false;
  const Token& before = scope_.document.token(first - 1);
  return scope_.clause.subjects.back().implied &&
         (before.is(Particle::With) || before.is(Particle::In));
}

// The first indicator of a sentence is what later items are of.
void StatedSubjectReader::set_topic(const FigureSubject& subject) {
  if (!topic_set_) scope_.topic.subject = subject;
  topic_set_ = true;
}

// "On a daily average basis, exports ...".
void StatedSubjectReader::become_daily_average(FigureSubject& subject) const {
  const ConceptId daily = scope_.annotation.vocabulary->find("indicator-daily-average-exports");
  if ((*scope_.annotation.vocabulary)[subject.indicator].attribute("indicator") == "exports")
    subject.indicator = daily;
}

}  // namespace communique
