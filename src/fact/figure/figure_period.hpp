#pragma once

#include <optional>
#include <vector>

#include "fact/figure/figure_draft.hpp"
#include "fact/figure/period_date.hpp"

namespace communique {

// Which period each figure is of. Fed with the sentences of a release in order.
class FigurePeriods {
 public:
  explicit FigurePeriods(const Annotation& annotation);

  void fill(std::vector<FigureDraft>& drafts, TokenRange sentence);

 private:
  // What the words of a sentence tell of the time of all its figures.
  struct SentenceTime {
    bool same = false;         // "In the same period"
    bool since = false;        // "Since 2005"
    bool names_month = false;  // "in the month"
  };

  void tell_periods(std::vector<FigureDraft>& drafts, TokenRange sentence) const;
  void share_part_of_years(std::vector<FigureDraft>& drafts, TokenRange sentence) const;
  void carry_periods(std::vector<FigureDraft>& drafts, TokenRange sentence);
  void carry_compared(FigureDraft& draft, TokenRange sentence);
  void carry_period(FigureDraft& draft, TokenRange sentence, const SentenceTime& time) const;
  void remember_figure(const FigureDraft& draft);
  bool is_heading(TokenRange sentence) const;
  bool is_forecast(const FigureDraft& draft) const;
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
  PeriodDates dates_;
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
};

}  // namespace communique
