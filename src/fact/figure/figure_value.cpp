#include "fact/figure/figure_value.hpp"

#include <algorithm>

#include "fact/figure/amount_context.hpp"
#include "fact/figure/implied_phrase.hpp"
#include "fact/figure/implied_subject.hpp"
#include "fact/figure/subject_context.hpp"

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
  const bool opens = token > sentence_.first && document_.token(token - 1).is(Mark::OpenBracket);
  if (!opens || clause_.subjects.empty()) return token;
  const auto unit = read_unit_of_table(annotation_, token);
  if (!unit) return token;
  table_ = unit;
  return unit->tokens.last;
}

bool FigureValueReader::counts_percent() const {
  return !clause_.subjects.empty() && unit_of_subject() == "percent" &&
         !clause_.subjects.back().implied;
}

void FigureValueReader::take(Amount amount) {
  if (!is_value(amount)) return;
  const std::uint32_t first = amount.tokens.first;
  if (first > sentence_.first && document_.token(first - 1).word == "minus"_word)
    amount.value = -amount.value;
  if (table_ && amount.kind == AmountKind::Plain) {
    take_in_table(amount);
  } else {
    take_in_prose(in_money_told(amount));
  }
}

bool FigureValueReader::is_value(const Amount& amount) const {
  if (amount.kind == AmountKind::Money) return !is_price(amount) && !counts_heads();
  if (amount.kind == AmountKind::Percent) return true;
  if (table_) return amount.kind == AmountKind::Plain;
  if (clause_.subjects.empty()) {  // "3 million tons of cargo"
    const std::uint32_t of = amount.tokens.last;
    return amount.kind == AmountKind::Measure && of < sentence_.last &&
           document_.token(of).is(Particle::Of);
  }
  if (clause_.subjects.back().implied) return false;
  if (amount.kind == AmountKind::Plain && continues_money(amount)) return true;
  if (amount.kind == AmountKind::Measure)
    return clause_.trading || unit_of_subject() == amount.unit || produces();
  return unit_of_subject() == "persons" && (amount.scaled || amount.value >= 1e6);
}

// "a loan of $3 million for the population": persons are not counted in money.
bool FigureValueReader::counts_heads() const {
  return !clause_.subjects.empty() && unit_of_subject() == "persons" &&
         !clause_.subjects.back().implied;
}

// "trade was 48 billion dollars (exports – 38.1 billion)".
bool FigureValueReader::continues_money(const Amount& amount) const {
  return amount.scaled && !drafts_.empty() && drafts_.back().amount &&
         drafts_.back().amount->kind == AmountKind::Money && clause_.next_subject == 0 &&
         unit_of_subject().empty();
}

bool FigureValueReader::produces() const {
  return indicator_of(annotation_, clause_.subjects.back()) == "production";
}

std::string_view FigureValueReader::unit_of_subject() const {
  return (*annotation_.vocabulary)[clause_.subjects.back().indicator].attribute("unit");
}

void FigureValueReader::take_in_prose(const Amount& amount) {
  if (tells_no_value(amount)) return;
  if (opens_implied(amount)) {
    add(amount);
    return;
  }
  const std::uint32_t at = amount.tokens.first;
  stated_.take_whole(amount);
  if (clause_.subjects.empty() && !stated_.take_counted(amount) && !implied_.open_at_price(at) &&
      !stated_.take_dated_entry(at))
    return;
  if (clause_.subjects.empty()) return;
  if (!clause_.compared && clause_.is_complete(drafts_) && !implied_.open_following(at))
    implied_.open_gapped(at);
  add(amount);
}

// A plain number that goes on after money is in the same currency.
Amount FigureValueReader::in_money_told(const Amount& amount) const {
  Amount money = amount;
  if (amount.kind != AmountKind::Plain || clause_.subjects.empty() || !continues_money(amount))
    return money;
  money.kind = AmountKind::Money;
  money.unit = drafts_.back().amount->unit;
  money.plain_dollar = drafts_.back().amount->plain_dollar;
  return money;
}

// Plans, targets, sizes of changes, and thresholds beside the value itself.
bool FigureValueReader::tells_no_value(const Amount& amount) const {
  const std::uint32_t at = amount.tokens.first;
  return clause_.disclaimed || is_size_of_change(document_, sentence_, at) ||
         is_target(document_, sentence_, amount.tokens.last) ||
         (is_threshold(document_, sentence_, at) && clause_.is_complete(drafts_));
}

bool FigureValueReader::opens_implied(const Amount& amount) {
  const std::uint32_t at = amount.tokens.first;
  return (opens_bracket(document_, sentence_, at) && implied_.open_bracketed(at - 1)) ||
         implied_.open_share(at) || implied_.open_of_which(at) || implied_.open_included(amount);
}

// Entries such as "China 14.1 (26.8%)" under "Exports by region (USD billion)".
void FigureValueReader::take_in_table(const Amount& amount) {
  const TokenRange entry = table_entry(document_, clause_.phrase_first, amount.tokens.first);
  if (!implied_.open(read_implied_subject(annotation_, entry))) return;
  Amount money = amount;
  money.kind = AmountKind::Money;
  money.unit = table_->unit;
  money.value *= table_->value;
  clause_.direction = 0;
  add(money);
}

void FigureValueReader::add(const Amount& amount) {
  FigureDraft draft;
  const std::size_t index =
      std::min<std::size_t>(clause_.next_subject, clause_.subjects.size() - 1);
  draft.subject = clause_.subjects[index];
  draft.amount = amount;
  draft.anchor = amount.tokens.first;
  draft.compared = clause_.compared;
  draft.present = clause_.present;
  if (is_part_of_last(document_, sentence_, amount.tokens.last)) {
    stated_.share_item();
    if (draft.subject.item.empty()) draft.subject.item = topic_.item;
  }
  draft.rule = draft.subject.implied ? "statistic-of-topic" : "statistic";
  if (!clause_.compared) {
    draft.change = clause_.pending;
    clause_.pending.reset();
    clause_.value_told = !draft.change;
    ++clause_.next_subject;
  }
  clause_.compared = false;
  drafts_.push_back(std::move(draft));
}

}  // namespace communique
