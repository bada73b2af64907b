#include "fact/figure/figure_value.hpp"

#include <algorithm>

#include "fact/figure/amount_context.hpp"
#include "fact/figure/implied_phrase.hpp"
#include "fact/figure/implied_subject.hpp"
#include "fact/figure/period_words.hpp"
#include "fact/figure/subject_context.hpp"
#include "fact/figure/territory.hpp"
#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "imports of salt at $50 a ton".
bool is_price(const Amount& amount) {
  constexpr double smallest_total = 1e4;
  return !amount.scaled && amount.value < smallest_total;
}

}  // namespace

// "(USD billion, ...)" makes plain numbers of the sentence money.
std::uint32_t FigureValueReader::take_table_unit(std::uint32_t token) {
  const bool opens =
      token > scope_.sentence.first && scope_.document.token(token - 1).is(Mark::OpenBracket);
  if (!opens || scope_.clause.subjects.empty()) return token;
  const auto unit = read_unit_of_table(scope_.annotation, token);
  if (!unit) return token;
  table_ = unit;
  return unit->tokens.last;
}

bool FigureValueReader::counts_percent() const {
  return !scope_.clause.subjects.empty() && unit_of_subject() == "percent" &&
         !scope_.clause.subjects.back().implied;
}

void FigureValueReader::take(Amount amount) {
  measure_goods_told(amount);
  if (!is_value(amount)) return;
  const std::uint32_t first = amount.tokens.first;
  if (first > scope_.sentence.first && scope_.document.token(first - 1).word == "minus"_word)
    amount.value = -amount.value;
  if (table_ && amount.kind == AmountKind::Plain) {
    take_in_table(amount);
  } else {
    take_in_prose(in_money_told(amount));
  }
}

// "consumed 3 million tonnes of salt, and exports rose to 2 million tonnes": what is told in tonnes
// is of the goods told last, also those of the sentence before.
void FigureValueReader::measure_goods_told(const Amount& amount) {
  if (amount.kind != AmountKind::Measure || scope_.clause.subjects.empty()) return;
  FigureSubject& subject = scope_.clause.subjects.back();
  if (!subject.item.empty() || subject.implied) return;
  subject.item = scope_.drafts.empty() ? scope_.topic.item : scope_.drafts.back().subject.item;
}

bool FigureValueReader::is_value(const Amount& amount) const {
  if (amount.kind == AmountKind::Money) return !is_price(amount) && !counts_heads();
  if (amount.kind == AmountKind::Percent) return true;
  if (table_) return amount.kind == AmountKind::Plain;
  if (scope_.clause.subjects.empty()) {  // "3 million tons of cargo"
    const std::uint32_t of = amount.tokens.last;
    return amount.kind == AmountKind::Measure && of < scope_.sentence.last &&
           scope_.document.token(of).is(Particle::Of);
  }
  if (scope_.clause.subjects.back().implied) return false;
  if (amount.kind == AmountKind::Plain && continues_money(amount)) return true;
  if (amount.kind == AmountKind::Measure)
    return scope_.clause.trading || unit_of_subject() == amount.unit || produces() ||
           trades_goods();
  return unit_of_subject() == "persons" && (amount.scaled || amount.value >= 1e6);
}

// "a loan of $3 million for the population": persons are not counted in money.
bool FigureValueReader::counts_heads() const {
  return !scope_.clause.subjects.empty() && unit_of_subject() == "persons" &&
         !scope_.clause.subjects.back().implied;
}

// "trade was 48 billion dollars (exports – 38.1 billion)".
bool FigureValueReader::continues_money(const Amount& amount) const {
  return amount.scaled && !scope_.drafts.empty() && scope_.drafts.back().amount &&
         scope_.drafts.back().amount->kind == AmountKind::Money &&
         scope_.clause.next_subject == 0 && unit_of_subject().empty();
}

bool FigureValueReader::produces() const {
  return indicator_of(scope_.annotation, scope_.clause.subjects.back()) == "production";
}

// "salt exports: 18,600 tonnes"
bool FigureValueReader::trades_goods() const {
  const FigureSubject& subject = scope_.clause.subjects.back();
  const std::string_view indicator = indicator_of(scope_.annotation, subject);
  return !subject.item.empty() && (indicator == "exports" || indicator == "imports");
}

std::string_view FigureValueReader::unit_of_subject() const {
  return (*scope_.annotation.vocabulary)[scope_.clause.subjects.back().indicator].attribute("unit");
}

void FigureValueReader::take_in_prose(const Amount& amount) {
  if (is_step(amount)) scope_.clause.stepped = true;
  if (tells_no_value(amount)) return;
  if (stated_.take_balance(amount) || opens_implied(amount)) {
    add(amount);
    return;
  }
  const std::uint32_t at = amount.tokens.first;
  if (is_of_period_before(scope_.annotation, scope_.sentence, amount.tokens.last) ||
      stands_behind_comparison(at))
    scope_.clause.compared = true;
  stated_.take_whole(amount);
  stated_.take_counted_part(amount);
  stated_.take_market(at);
  if (scope_.clause.subjects.empty() && !stated_.take_counted(amount) &&
      !stated_.take_investors(amount) && !implied_.open_at_price(at) &&
      !implied_.open_following(at) && !stated_.take_dated_entry(at) && !stated_.take_worth(at) &&
      !implied_.open_entry(at))
    return;
  if (scope_.clause.subjects.empty()) return;
  if (!scope_.clause.compared && scope_.clause.is_complete(scope_.drafts) &&
      !implied_.open_following(at) && !implied_.open_those(at))
    implied_.open_gapped(at);
  add(amount);
}

// "higher than in the same period last year ($2 million)", "in the comparable period of 2023 of $2
// million"
bool FigureValueReader::stands_behind_comparison(std::uint32_t amount) const {
  if (amount < scope_.sentence.first + 2 || scope_.drafts.empty()) return false;
  const Token& before = scope_.document.token(amount - 1);
  const DateMention* date = date_at(scope_.annotation, amount - 2);
  if (date == nullptr || !(before.is(Mark::OpenBracket) || before.is(Particle::Of))) return false;
  return tells_comparison(scope_.document, *date) ||
         follows_same(scope_.document, date->tokens.first);
}

// A plain number that goes on after money is in the same currency.
Amount FigureValueReader::in_money_told(const Amount& amount) const {
  Amount money = amount;
  if (amount.kind != AmountKind::Plain || scope_.clause.subjects.empty() ||
      !continues_money(amount))
    return money;
  money.kind = AmountKind::Money;
  money.unit = scope_.drafts.back().amount->unit;
  money.plain_dollar = scope_.drafts.back().amount->plain_dollar;
  return money;
}

// Plans, targets, sizes of changes, and thresholds beside the value itself.
bool FigureValueReader::tells_no_value(const Amount& amount) const {
  const std::uint32_t at = amount.tokens.first;
  return (scope_.clause.disclaimed && !is_start(amount)) || is_converted(amount) ||
         is_floor_of_each(at) || tells_change_in_money(amount) ||
         is_size_of_change(scope_.document, scope_.sentence, at) || is_step(amount) ||
         is_target(scope_.document, scope_.sentence, amount.tokens.last) ||
         (is_threshold(scope_.document, scope_.sentence, at) &&
          scope_.clause.is_complete(scope_.drafts));
}

// "36 items with exports of over $1 billion": that of each.
bool FigureValueReader::is_floor_of_each(std::uint32_t amount) const {
  static const WordSet each = {"items",  "products", "commodities", "markets", "countries",
                               "groups", "goods",    "sectors",     "partners"};
  static const WordSet floors = {"over", "than", "exceeding", "above", "surpassing", "least"};
  if (scope_.clause.subjects.empty() || amount == scope_.sentence.first) return false;
  std::uint32_t with = scope_.clause.subjects.back().tokens.first;
  if (with > scope_.sentence.first && scope_.document.token(with - 1).is(Particle::A)) --with;
  return with > scope_.sentence.first + 1 && floors.contains(scope_.document.token(amount - 1)) &&
         scope_.document.token(with - 1).is(Particle::With) &&
         each.contains(scope_.document.token(with - 2));
}

// "the goal of raising trade to $5 billion by 2030, from $2 billion in 2024": what was reached.
bool FigureValueReader::is_start(const Amount& amount) const {
  const std::uint32_t in = amount.tokens.last;
  const bool dated = in + 1 < scope_.sentence.last && scope_.document.token(in).is(Particle::In) &&
                     date_at(scope_.annotation, in + 1) != nullptr;
  return dated && scope_.clause.compared && amount.tokens.first > scope_.sentence.first &&
         scope_.document.token(amount.tokens.first - 1).is(Particle::From);
}

// "rose $1 billion", "an increase of $1 billion", "fell 2% (-$1 billion) to $43 billion": by how
// much.
bool FigureValueReader::is_step(const Amount& amount) const {
  constexpr std::uint32_t reach = 9;
  const std::uint32_t at = amount.tokens.first;
  if (at == scope_.sentence.first || amount.kind != AmountKind::Money) return false;
  const bool bracketed = opens_bracket(scope_.document, scope_.sentence, at);
  if (!bracketed) return follows_direction(at);
  if (!scope_.clause.pending) return false;
  const std::uint32_t last = std::min(scope_.sentence.last, amount.tokens.last + reach);
  for (std::uint32_t t = amount.tokens.last; t + 1 < last; ++t) {
    if (scope_.document.token(t).is(Mark::Comma)) return false;
    if (scope_.document.token(t).is(Particle::To))
      return read_amount(scope_.annotation, t + 1).has_value();
  }
  return false;
}

// "rose", "up", "rose by", "an increase of" before the token.
bool FigureValueReader::follows_direction(std::uint32_t at) const {
  if (at > scope_.sentence.first + 1 && (scope_.document.token(at - 1).is(Particle::By) ||
                                         scope_.document.token(at - 1).is(Particle::Of)))
    --at;
  const LexicalHit* verb = scope_.annotation.hit_at(at - 1, Lexical::ChangeVerb);
  const LexicalHit* word = scope_.annotation.hit_at(at - 1, Lexical::ChangeWord);
  const LexicalHit* phrase = at > scope_.sentence.first + 1
                                 ? scope_.annotation.hit_at(at - 2, Lexical::ChangeVerb)
                                 : nullptr;
  if (phrase != nullptr && phrase->tokens.last == at)  // "made up", "went up"
    return scope_.annotation.concept_of(*phrase).value != 0;
  return (verb != nullptr && scope_.annotation.concept_of(*verb).value != 0) || word != nullptr;
}

// "were $2.4 billion, up 7.5 percent ($168 million)".
bool FigureValueReader::tells_change_in_money(const Amount& amount) const {
  const std::uint32_t at = amount.tokens.first;
  if (at < scope_.sentence.first + 2 || scope_.drafts.empty() || amount.kind != AmountKind::Money ||
      !scope_.document.token(at - 1).is(Mark::OpenBracket))
    return false;
  const FigureDraft& told = scope_.drafts.back();
  const Token& before = scope_.document.token(at - 2);
  const bool percent = before.word == "percent"_word || before.word == "cent"_word ||
                       scope_.document.text_of(at - 2) == "%";
  return percent && told.amount && told.change && !scope_.clause.pending;
}

// "RM24 billion (USD5 billion)": the same in another currency.
bool FigureValueReader::is_converted(const Amount& amount) const {
  const std::uint32_t at = amount.tokens.first;
  if (!opens_bracket(scope_.document, scope_.sentence, at) || scope_.drafts.empty()) return false;
  const auto& told = scope_.drafts.back().amount;
  return told && told->tokens.last + 1 == at && told->kind == AmountKind::Money &&
         amount.kind == AmountKind::Money && told->unit != amount.unit;
}

bool FigureValueReader::opens_implied(const Amount& amount) {
  const std::uint32_t at = amount.tokens.first;
  return (opens_bracket(scope_.document, scope_.sentence, at) && implied_.open_bracketed(at - 1)) ||
         implied_.open_destined(amount) || implied_.open_share(at) || implied_.open_of_which(at) ||
         implied_.open_included(amount);
}

// Entries such as "China 14.1 (26.8%)" under "Exports by region (USD billion)".
void FigureValueReader::take_in_table(const Amount& amount) {
  const TokenRange entry =
      table_entry(scope_.document, scope_.clause.phrase_first, amount.tokens.first);
  if (!implied_.open(read_implied_subject(scope_.annotation, entry))) return;
  Amount money = amount;
  money.kind = AmountKind::Money;
  money.unit = table_->unit;
  money.value = scaled(money.value, table_->value);
  scope_.clause.direction = 0;
  add(money);
}

// "investments worth $2 billion in Chile", "ran a deficit of $2 billion with Chile", "trade reached
// $2 billion with Chile".
std::vector<EntityIndex> FigureValueReader::partner_behind(const FigureSubject& subject,
                                                           std::uint32_t with) const {
  const std::string_view indicator = indicator_of(scope_.annotation, subject);
  if (with + 1 >= scope_.sentence.last) return {};
  const bool trades = (indicator == "trade" || indicator == "trade balance") &&
                      scope_.document.token(with).is(Particle::With);
  const bool invests = (indicator == "investment" || indicator == "FDI") &&
                       subject.reporter != no_entity &&
                       scope_.document.token(with).is(Particle::In);
  if (!trades && !invests) return {};
  const std::uint32_t at = after_article(scope_.document, scope_.sentence, with + 1);
  const Territory side = territory_at(scope_.annotation, at);
  const bool doing = side && side.next < scope_.sentence.last &&  // "with Chile taking"
                     scope_.document.text_of(side.next).ends_with("ing");
  return side && !doing ? std::vector<EntityIndex>{side.entity} : std::vector<EntityIndex>{};
}

// "is worth", "is now valued at" before the amount.
bool FigureValueReader::is_worth_now(std::uint32_t amount) const {
  if (amount < scope_.sentence.first + 4) return false;
  const std::uint32_t end =
      scope_.document.token(amount - 1).is(Particle::At) ? amount - 1 : amount;
  if (!scope_.annotation.is(end - 1, WordKind::Worth)) return false;
  const bool now = scope_.document.token(end - 2).word == "now"_word;
  const Token& be = scope_.document.token(now ? end - 3 : end - 2);
  return be.is(Particle::Is) || be.is(Particle::Are);
}

void FigureValueReader::add(const Amount& amount) {
  FigureDraft draft;
  const std::size_t index =
      std::min<std::size_t>(scope_.clause.next_subject, scope_.clause.subjects.size() - 1);
  draft.subject = scope_.clause.subjects[index];
  draft.amount = amount;
  draft.anchor = amount.tokens.first;
  draft.compared = scope_.clause.compared;
  draft.present = scope_.clause.present || is_worth_now(draft.anchor);
  if (is_part_of_last(scope_.document, scope_.sentence, amount.tokens.last)) {
    stated_.share_item();
    if (draft.subject.item.empty())
      draft.subject.item =
          scope_.drafts.empty() ? scope_.topic.item : scope_.drafts.back().subject.item;
  }
  if (draft.subject.partners.empty() && !draft.subject.bilateral && !draft.subject.implied)
    draft.subject.partners = partner_behind(draft.subject, amount.tokens.last);
  draft.rule = draft.subject.implied ? "statistic-of-topic" : "statistic";
  if (!scope_.clause.compared) {
    draft.change = scope_.clause.pending;
    scope_.clause.pending.reset();
    scope_.clause.value_told = !draft.change;
    ++scope_.clause.next_subject;
  }
  scope_.clause.compared = false;
  scope_.drafts.push_back(std::move(draft));
}

}  // namespace communique
