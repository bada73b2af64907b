#pragma once

#include <optional>
#include <vector>

#include "fact/figure/figure_draft.hpp"

namespace communique {

// Which period each figure is of. Fed with the sentences of a release in order.
class FigurePeriods {
 public:
  explicit FigurePeriods(const Annotation& annotation);

  void fill(std::vector<FigureDraft>& drafts, TokenRange sentence);

 private:
  std::optional<DateMention> period_at(const FigureDraft& draft, TokenRange sentence,
                                       std::uint32_t until) const;
  bool is_period(const DateMention& date) const;
  bool stands_in_aside(const DateMention& date, const FigureDraft& draft) const;
  bool sets_term(const DateMention& date) const;
  bool opens_span(const DateMention& date) const;
  bool opens_clause(std::uint32_t token) const;
  bool dates_beginning(const DateMention& date, TokenRange sentence) const;
  std::optional<DateMention> inflow_since(const FigureDraft& draft, TokenRange sentence) const;
  bool is_heading(TokenRange sentence) const;
  bool is_forecast(const FigureDraft& draft) const;
  bool lies_ahead(const DateMention& date) const;
  bool inherits(const FigureDraft& draft) const;
  bool counts_stock(const FigureDraft& draft) const;
  std::string_view indicator_of(ConceptId id) const;
  bool tells_rate_of_span(const DateMention& date) const;
  void remember_period(const std::vector<FigureDraft>& drafts, TokenRange sentence);
  bool tells_of_both(const FigureDraft& draft, const FigureDraft& next) const;
  void share_period(std::vector<FigureDraft>& drafts) const;
  void date_compared(std::vector<FigureDraft>& drafts, std::size_t earlier) const;
  bool is_of_no_time_before(const FigureDraft& draft, const FigureDraft& before) const;
  bool completes_pair(const FigureDraft& draft) const;
  void take_opening(const Sentence& sentence);

  const Annotation& annotation_;
  std::optional<DateMention> told_before_;  // in the sentence before, of no figure
  std::optional<DateMention> heading_;      // of a list: "Exports for April:"
  std::optional<DateMention> opening_;      // of a paragraph: "In the first ten months, exports"
  std::uint32_t paragraph_ = 0;
  ConceptId main_indicator_ = no_concept;
  std::optional<DateMention> main_;  // of the figure first told
  std::optional<DateMention> last_;  // of the figure told last
  std::optional<FigureSubject> last_subject_;
  std::optional<DateMention> last_compared_;  // of the earlier value told last
  bool by_month_ = false;                     // that is the month before the main one
  std::optional<DateMention> last_month_;     // of the figure of a month told last
  std::vector<std::uint32_t> compared_at_;    // first tokens of dates that earlier values are of
};

}  // namespace communique
