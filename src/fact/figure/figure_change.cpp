#include "fact/figure/figure_change.hpp"

#include <algorithm>

#include "fact/figure/amount_context.hpp"
#include "mention/date/date.hpp"
#include "mention/name/fold.hpp"

namespace communique {

// "three-fold", "twenty-fourfold".
std::uint32_t FigureChangeReader::take_fold(std::uint32_t token) {
  const auto fold = read_fold(scope_.annotation, token);
  if (!fold) return token;
  scope_.clause.pending = (fold->times - 1) * 100;
  scope_.clause.pending_at = token;
  return fold->next;
}

void FigureChangeReader::take_percent(const Amount& amount) {
  const std::uint32_t at = amount.tokens.first;
  const std::uint32_t after = amount.tokens.last;
  const bool share = after < scope_.sentence.last && scope_.document.token(after).is(Particle::Of);
  if (share || belongs_to_past(scope_.document, scope_.sentence, at) ||
      is_level(scope_.document, scope_.sentence, at))
    return;
  const bool bracket = opens_bracket(scope_.document, scope_.sentence, at);
  if (const int told = direction_after(scope_.annotation, scope_.sentence, after); told != 0)
    scope_.clause.direction = told;
  if (!bracket && scope_.clause.direction != 0 && scope_.clause.is_complete(scope_.drafts))
    implied_.open_gapped(at);
  if (scope_.clause.direction == 0 && !bracket && !amount.is_signed) return;
  const double change = change_of(amount, bracket);
  if (FigureDraft* value = last_value(); value != nullptr && awaits_change(*value, after)) {
    value->change = change;
    scope_.clause.value_told = false;
    return;
  }
  scope_.clause.pending = change;
  scope_.clause.pending_at = at;
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
         scope_.clause.value_told && !tells_other_period(after);
}

// "and had grown by 3.2% in January–July" after a value of another period: a figure of its own.
bool FigureChangeReader::tells_other_period(std::uint32_t last) const {
  return scope_.clause.verb_after_value && last + 1 < scope_.sentence.last &&
         scope_.document.token(last).is(Particle::In) &&
         date_at(scope_.annotation, last + 1) != nullptr;
}

FigureDraft* FigureChangeReader::last_value() {
  const auto last =
      std::find_if(scope_.drafts.rbegin(), scope_.drafts.rend(),
                   [](const FigureDraft& draft) { return !draft.compared && draft.amount; });
  return last == scope_.drafts.rend() ? nullptr : &*last;
}

}  // namespace communique
