#pragma once

#include <optional>
#include <span>

#include "fact/figure/figure_draft.hpp"

namespace communique {

// Which date of a sentence may be the period of a figure told there.
class PeriodDates {
 public:
  explicit PeriodDates(const Annotation& annotation) : annotation_(annotation) {}

  // Days and what a figure is compared with ("from a year earlier") are no periods of it.
  bool is_period(const DateMention& date) const;
  // Later than the day of issue.
  bool lies_ahead(const DateMention& date) const;
  // The date that follows the amount before `until`, where what is told of the next figure begins,
  // else the last before it; `compared_at`: the first tokens of dates that earlier values are of.
  std::optional<DateMention> of(const FigureDraft& draft, TokenRange sentence, std::uint32_t until,
                                std::span<const std::uint32_t> compared_at) const;
  // "January to April" of "exports for January to April rose from $1 billion in 2023 to $2 billion
  // in 2024": the part of each year that is told of.
  std::optional<DateMention> part_of_years(const FigureDraft& draft, TokenRange sentence) const;
  // "Since 2005, the inflow of direct investment has exceeded": from then to the day of issue.
  std::optional<DateMention> inflow_since(const FigureDraft& draft, TokenRange sentence) const;

 private:
  bool names_year(const DateMention& date) const;
  bool stands_in_aside(const DateMention& date, const FigureDraft& draft) const;
  bool sets_term(const DateMention& date) const;
  bool opens_span(const DateMention& date) const;
  bool opens_clause(std::uint32_t token) const;
  bool dates_beginning(const DateMention& date, TokenRange sentence) const;

  const Annotation& annotation_;
};

}  // namespace communique
