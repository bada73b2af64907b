#pragma once

#include <cstdint>
#include <optional>

#include "fact/figure/figure_subject.hpp"
#include "mention/number/amount.hpp"

namespace communique {

// A figure as a sentence gives it, before periods and sides are filled in from the release.
struct FigureDraft {
  FigureSubject subject;
  std::optional<Amount> amount;  // none where only the change is told
  std::optional<double> change;  // percent
  std::optional<DateMention> period;
  std::uint32_t anchor = 0;  // token of the amount, or of the change
  bool present = false;      // "stands at": of no period but one that is told
  bool compared = false;     // the earlier value: "as against", "from ... to"
  std::string_view rule;
};

}  // namespace communique
