#include "fact/figure/figure_change.hpp"

#include <algorithm>
#include <cmath>

#include "fact/figure/amount_context.hpp"
#include "mention/date/date.hpp"
#include "mention/name/fold.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "in May", "in the previous quarter", "of the preceding month", "a year earlier".
bool tells_time(const Annotation& annotation, TokenRange sentence, std::uint32_t in) {
  const Document& document = annotation.document;
  if (in + 1 >= sentence.last) return false;
  if (document.token(in).is(Particle::A)) return document.token(in + 1).word == "year"_word;
  if (!document.token(in).is(Particle::In) && !document.token(in).is(Particle::Of)) return false;
  const bool article = document.token(in + 1).is(Particle::The);
  const std::uint32_t time = article ? in + 2 : in + 1;
  if (time >= sentence.last) return false;
  return annotation.is(time, WordKind::Earlier) || date_at(annotation, time) != nullptr;
}

// Of "half", "third", "quarter", "fifth"; 0 of other words.
double percent_of_part(const Token& part) {
  constexpr double whole = 100;
  if (part.word == "half"_word) return whole / 2;
  if (part.word == "third"_word) return std::round(whole / 3 * 10) / 10;
  if (part.word == "quarter"_word) return whole / 4;
  return part.word == "fifth"_word ? whole / 5 : 0;
}

}  // namespace

// "three-fold", "twenty-fourfold".
std::uint32_t FigureChangeReader::take_fold(std::uint32_t token) {
  const auto fold = read_fold(scope_.annotation, token);
  if (!fold) return token;
  scope_.clause.pending = (fold->times - 1) * 100;
  scope_.clause.pending_at = token;
  return fold->next;
}

// "against the 2% rise in May", "faster than the 2%": only what the change is compared with.
bool FigureChangeReader::is_measured_by(std::uint32_t amount) const {
  if (amount < scope_.sentence.first + 2) return true;
  const Token& before = scope_.document.token(amount - 2);
  return before.is(Particle::Against) || before.is(Particle::Than) || before.word == "with"_word ||
         before.is(Particle::To);
}

// "rose by a third", "down by a quarter".
std::uint32_t FigureChangeReader::take_fraction(std::uint32_t by) {
  if (by + 2 >= scope_.sentence.last || scope_.clause.direction == 0 || scope_.clause.pending ||
      !scope_.document.token(by + 1).is(Particle::A))
    return by;
  const std::uint32_t after = by + 3;
  const bool part =  // "of the plan"; what began once has no period
      after < scope_.sentence.last && (scope_.document.token(after).is(Particle::Of) ||
                                       scope_.document.token(after).is(Particle::Since));
  const double percent = percent_of_part(scope_.document.token(by + 2));
  if (percent == 0 || part) return by;
  scope_.clause.pending = scope_.clause.direction * percent;
  scope_.clause.pending_at = by + 1;
  return after;
}

void FigureChangeReader::take_percent(const Amount& amount) {
  const std::uint32_t at = amount.tokens.first;
  const std::uint32_t after = amount.tokens.last;
  const bool share = after < scope_.sentence.last && scope_.document.token(after).is(Particle::Of);
  const bool other_rate = scope_.clause.compared && scope_.clause.pending;
  if (share || (!other_rate && is_level(scope_.document, scope_.sentence, at)) ||
      is_rate_of(amount) || is_further_rate(at))
    return;
  if (other_rate || belongs_to_past(scope_.document, scope_.sentence, at)) {
    take_earlier(amount);
    return;
  }
  const bool bracket = opens_bracket(scope_.document, scope_.sentence, at);
  if (const int told = direction_after(scope_.annotation, scope_.sentence, after); told != 0)
    scope_.clause.direction = told;
  if (!bracket && scope_.clause.direction != 0 && scope_.clause.is_complete(scope_.drafts) &&
      !implied_.open_those(at))
    implied_.open_gapped(at);
  if (scope_.clause.direction == 0 && !bracket && !amount.is_signed) return;
  if (!bracket && scope_.clause.pending && !scope_.clause.subjects.empty())
    lists_rates(at) ? tell_listed_rate() : part_rates(at);
  const double change = change_of(amount, bracket);
  if (FigureDraft* value = last_value(); value != nullptr && awaits_change(*value, after)) {
    value->change = change;
    scope_.clause.value_told = false;
    return;
  }
  if (scope_.clause.pending && tells_time_between(scope_.clause.pending_at, at))
    stated_.finish_clause();
  scope_.clause.pending = change;
  scope_.clause.pending_at = at;
}

// "exports of tea and salt rose by 4% and 5%, respectively": between the two.
bool FigureChangeReader::lists_rates(std::uint32_t next) const {
  const auto& subjects = scope_.clause.subjects;
  const bool several = subjects.size() > 1 || subjects.back().partners.size() > 1 ||
                       subjects.back().item.find(" and ") != std::string::npos;
  if (!several) return false;
  const Document& document = scope_.document;
  std::uint32_t t = scope_.clause.pending_at + 1;
  while (t < next &&
         (document.token(t).kind == TokenKind::Mark || document.token(t).is(Particle::And) ||
          document.token(t).is(Particle::By) || document.token(t).word == "per"_word ||
          document.token(t).word == "cent"_word || document.token(t).word == "percent"_word))
    ++t;
  while (t >= next && t < scope_.sentence.last && !document.token(t).is(Particle::Respectively))
    ++t;
  return t >= next && t < scope_.sentence.last;
}

// Of "exports and imports" the one whose turn it is.
void FigureChangeReader::tell_listed_rate() {
  FigureDraft draft;
  const auto& subjects = scope_.clause.subjects;
  const auto told = std::ranges::count_if(scope_.drafts, [&](const FigureDraft& before) {
    return before.anchor >= scope_.clause.first && !before.compared;
  });
  draft.subject = subjects[std::min(static_cast<std::size_t>(told), subjects.size() - 1)];
  draft.change = scope_.clause.pending;
  draft.anchor = scope_.clause.pending_at;
  draft.rule = "change-listed";
  scope_.drafts.push_back(std::move(draft));
}

// "exports of tea grew 5.8%, and those of salt 3%", "rose 4%, with cars up 6%": the rate told
// before is of its own.
void FigureChangeReader::part_rates(std::uint32_t next) {
  FigureClause told = scope_.clause;
  const auto figures = static_cast<std::ptrdiff_t>(scope_.drafts.size());
  stated_.finish_clause();
  if (implied_.open_those(next) || implied_.open_rated(next) || implied_.open_gapped(next)) return;
  scope_.drafts.erase(scope_.drafts.begin() + figures, scope_.drafts.end());
  scope_.clause = std::move(told);
}

// "grew 3% in 2022, 4% in 2023": each rate has its time.
bool FigureChangeReader::tells_time_between(std::uint32_t rate, std::uint32_t next) const {
  std::uint32_t in = rate;
  while (in < next && !scope_.document.token(in).is(Particle::In)) ++in;
  const DateMention* date = in < next ? date_at(scope_.annotation, in + 1) : nullptr;
  if (date == nullptr || date->tokens.last + 1 != next) return false;
  const Token& joint = scope_.document.token(date->tokens.last);
  return joint.is(Mark::Comma) || joint.is(Particle::And);
}

// "a tariff of 20%", "a share of 3%", "the 20% surcharge": no change.
bool FigureChangeReader::is_rate_of(const Amount& told) const {
  const std::uint32_t amount = told.tokens.first;
  const std::uint32_t after = told.tokens.last;
  static const WordSet rates = {"tariff", "tariffs", "duty", "duties", "share", "rate",     "rates",
                                "tax",    "levy",    "vat",  "stake",  "quota", "surcharge"};
  if (after < scope_.sentence.last && rates.contains(scope_.document.token(after))) return true;
  return amount > scope_.sentence.first + 1 && scope_.document.token(amount - 1).is(Particle::Of) &&
         rates.contains(scope_.document.token(amount - 2));
}

// "$2 billion, down 1.4% on the month and up 17.2% on the year", "down 6% in volume and 24% in
// value": the value has its change.
bool FigureChangeReader::is_further_rate(std::uint32_t amount) const {
  const FigureClause& clause = scope_.clause;
  if (!clause.is_complete(scope_.drafts) || clause.subjects.size() != 1 ||
      clause.subjects.back().partners.size() > 1 || clause.value_told || clause.pending)
    return false;
  const FigureDraft& told = scope_.drafts.back();
  std::uint32_t joint = amount - 1;
  if (scope_.document.token(joint).is(Particle::By) && joint > told.anchor) --joint;
  if (scope_.annotation.hit_at(joint, Lexical::ChangeWord) != nullptr) --joint;
  const Token& word = scope_.document.token(joint);
  return told.amount && told.change && joint > told.anchor &&
         (word.is(Particle::And) || word.is(Mark::Comma) || word.is(Particle::But));
}

// 1 of "growing", "rising by", -1 of "falling", 0 of other words at the token.
int FigureChangeReader::direction_of_verb(std::uint32_t token) const {
  if (token > scope_.sentence.first && scope_.document.token(token).is(Particle::By)) --token;
  const LexicalHit* verb = scope_.annotation.hit_at(token, Lexical::ChangeVerb);
  if (verb == nullptr || verb->form != LexicalForm::Gerund) return 0;
  const double value = scope_.annotation.concept_of(*verb).value;
  if (value == 0) return 0;
  return value < 0 ? -1 : 1;
}

// "compared with 2% in May", "after the 2% fall in May", "from the 5% growth in the previous
// quarter": a figure of that time.
void FigureChangeReader::take_earlier(const Amount& amount) {
  const int grown = direction_of_verb(amount.tokens.first - 1);  // "after growing 2% in May"
  const int noun = direction_after(scope_.annotation, scope_.sentence, amount.tokens.last);
  const int told_before = scope_.clause.compared ? scope_.clause.direction : 0;
  const int direction = grown != 0 ? grown : noun != 0 ? noun : told_before;
  const std::uint32_t in = amount.tokens.last + (grown == 0 && noun != 0 ? 1 : 0);
  const bool told = scope_.clause.pending.has_value();  // rates alone are told, no values
  if (grown == 0 && is_measured_by(amount.tokens.first)) return;
  if (direction == 0 || scope_.clause.subjects.size() != 1 || !told ||
      !tells_time(scope_.annotation, scope_.sentence, in))
    return;
  FigureDraft earlier;
  earlier.subject = scope_.clause.subjects.back();
  earlier.change = direction * std::abs(amount.value);
  earlier.anchor = amount.tokens.first;
  earlier.compared = true;
  earlier.rule = "change-before";
  scope_.clause.earlier = std::move(earlier);
}

// Negative for a fall. A bracket without a sign tells a rise, whatever the verb, but not behind
// the size of a fall: "fell $3 million (2%)".
double FigureChangeReader::change_of(const Amount& amount, bool bracket) const {
  if (amount.is_signed) return amount.value;
  const bool unsigned_bracket = bracket && !scope_.clause.stepped;
  return scope_.clause.direction < 0 && !unsigned_bracket ? -amount.value : amount.value;
}

bool FigureChangeReader::awaits_change(const FigureDraft& value, std::uint32_t after) const {
  return !value.change && value.anchor >= scope_.clause.first && !scope_.clause.pending &&
         scope_.clause.value_told && !tells_other_period(after) && !leads_to_value(after);
}

// "sold $5 billion, and in May the sales grew by 2% to $6 billion"
bool FigureChangeReader::leads_to_value(std::uint32_t to) const {
  return to + 1 < scope_.sentence.last && scope_.document.token(to).is(Particle::To) &&
         may_open_amount(scope_.annotation, to + 1) &&
         read_amount(scope_.annotation, to + 1).has_value();
}

// "and had grown by 3.2% in January–July" after a value of another period: a figure of its own.
bool FigureChangeReader::tells_other_period(std::uint32_t last) const {
  if (!scope_.clause.verb_after_value || last + 2 >= scope_.sentence.last ||
      !scope_.document.token(last).is(Particle::In))
    return false;
  const bool article = scope_.document.token(last + 1).is(Particle::The);
  return date_at(scope_.annotation, article ? last + 2 : last + 1) != nullptr;
}

FigureDraft* FigureChangeReader::last_value() {
  const auto last =
      std::find_if(scope_.drafts.rbegin(), scope_.drafts.rend(),
                   [](const FigureDraft& draft) { return !draft.compared && draft.amount; });
  return last == scope_.drafts.rend() ? nullptr : &*last;
}

}  // namespace communique
