#include "fact/figure/figure_change.hpp"

#include <algorithm>

#include "fact/figure/amount_context.hpp"
#include "mention/date/date.hpp"
#include "mention/name/fold.hpp"

namespace communique {

// "three-fold", "twenty-fourfold".
std::uint32_t FigureChangeReader::take_fold(std::uint32_t token) {
  const auto fold = read_fold(annotation_, token);
  if (!fold) return token;
  clause_.pending = (fold->times - 1) * 100;
  clause_.pending_at = token;
  return fold->next;
}

void FigureChangeReader::take_percent(const Amount& amount) {
  const std::uint32_t at = amount.tokens.first;
  const std::uint32_t after = amount.tokens.last;
  if (belongs_to_past(document_, sentence_, at) || is_level(document_, sentence_, at)) return;
  const bool bracket = opens_bracket(document_, sentence_, at);
  if (const int told = direction_after(annotation_, sentence_, after); told != 0)
    clause_.direction = told;
  if (!bracket && clause_.direction != 0 && clause_.is_complete(drafts_)) implied_.open_gapped(at);
  if (clause_.direction == 0 && !bracket && !amount.is_signed) return;
  const double change = change_of(amount, bracket);
  if (FigureDraft* value = last_value(); value != nullptr && awaits_change(*value, after)) {
    value->change = change;
    clause_.value_told = false;
    return;
  }
  clause_.pending = change;
  clause_.pending_at = at;
}

// Negative for a fall. A bracket without a sign tells a rise, whatever the verb.
double FigureChangeReader::change_of(const Amount& amount, bool bracket) const {
  if (amount.is_signed) return amount.value;
  return clause_.direction < 0 && !bracket ? -amount.value : amount.value;
}

bool FigureChangeReader::awaits_change(const FigureDraft& value, std::uint32_t after) const {
  return !value.change && value.anchor >= clause_.first && !clause_.pending && clause_.value_told &&
         !tells_other_period(after);
}

// "and had grown by 3.2% in January–July" after a value of another period: a figure of its own.
bool FigureChangeReader::tells_other_period(std::uint32_t last) const {
  return clause_.verb_after_value && last + 1 < sentence_.last &&
         document_.token(last).is(Particle::In) && date_at(annotation_, last + 1) != nullptr;
}

FigureDraft* FigureChangeReader::last_value() {
  const auto last = std::find_if(drafts_.rbegin(), drafts_.rend(), [](const FigureDraft& draft) {
    return !draft.compared && draft.amount;
  });
  return last == drafts_.rend() ? nullptr : &*last;
}

}  // namespace communique
