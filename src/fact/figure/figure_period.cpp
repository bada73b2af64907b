#include "fact/figure/figure_period.hpp"

#include "fact/figure/period_shift.hpp"
#include "fact/figure/period_words.hpp"
#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

constexpr std::uint32_t longest_heading = 10;

// "The surplus of $2 billion is": that of the figures told last.
bool resumes(const Document& document, TokenRange sentence, const FigureDraft& draft) {
  return document.token(sentence.first).is(Particle::The) &&
         draft.subject.tokens.first <= sentence.first + 1;
}

// Where what is told of the next figure begins: "exports were $2 billion, and the exports of May $3
// billion", "exports were $2 billion, bringing the figure for the year to $9 billion".
std::uint32_t start_of(const Document& document, const FigureDraft& next,
                       const FigureDraft& draft) {
  static const WordSet bringing = {"bringing", "taking", "lifting", "pushing", "raising"};
  for (std::uint32_t t = draft.anchor; t < next.anchor; ++t) {
    if (bringing.contains(document.token(t))) return t;
  }
  const std::uint32_t subject = next.subject.tokens.first;
  const bool own = subject > draft.anchor && subject < next.anchor && !next.subject.implied;
  return own ? subject : next.anchor;
}

}  // namespace

FigurePeriods::FigurePeriods(const Annotation& annotation)
    : annotation_(annotation), dates_(annotation) {}

// "In the first ten months, exports rose. Imports fell": what a paragraph opens with holds in it
// until another period is told.
void FigurePeriods::take_opening(const Sentence& sentence) {
  if (sentence.paragraph == paragraph_) return;
  paragraph_ = sentence.paragraph;
  const DateMention* date = opening_date(annotation_, sentence.tokens);
  opening_.reset();
  if (date != nullptr && dates_.is_period(*date)) opening_ = *date;
}

void FigurePeriods::fill(std::vector<FigureDraft>& drafts, TokenRange sentence) {
  take_opening(annotation_.document.sentence_at(sentence.first));
  tell_periods(drafts, sentence);
  share_part_of_years(drafts, sentence);
  share_period(drafts);
  carry_periods(drafts, sentence);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].compared && !drafts[i].period) date_compared(drafts, i);
  }
  for (FigureDraft& draft : drafts) {
    if (draft.subject.over_year && draft.amount && draft.period)
      draft.period = year_to(*draft.period);
  }
  remember_period(drafts, sentence);
}

// The periods that the sentence itself tells.
void FigurePeriods::tell_periods(std::vector<FigureDraft>& drafts, TokenRange sentence) const {
  std::vector<std::uint32_t> compared_at;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    FigureDraft& draft = drafts[i];
    const std::uint32_t until = i + 1 < drafts.size()
                                    ? start_of(annotation_.document, drafts[i + 1], draft)
                                    : sentence.last;
    draft.period = dates_.of(draft, sentence, until, compared_at);
    if (i > 0 && draft.period && is_of_no_time_before(draft, drafts[i - 1])) draft.period.reset();
    if (!draft.period) continue;
    if (draft.amount && tells_rate_of_span(*draft.period))
      draft.period = end_of(*draft.period, false);
    if (draft.compared) compared_at.push_back(draft.period->tokens.first);
  }
}

// "Exports for January to April rose from $1 billion in 2023 to $2 billion in 2024"
void FigurePeriods::share_part_of_years(std::vector<FigureDraft>& drafts,
                                        TokenRange sentence) const {
  const auto of_year = [](const FigureDraft& draft) {
    return draft.amount && draft.period && draft.period->unit == DateUnit::Year;
  };
  for (std::size_t i = 1; i < drafts.size(); ++i) {
    FigureDraft& draft = drafts[i - 1];
    FigureDraft& next = drafts[i];
    if (draft.subject.tokens != next.subject.tokens || draft.compared == next.compared ||
        !of_year(draft) || !of_year(next))
      continue;
    const std::optional<DateMention> part = dates_.part_of_years(draft, sentence);
    if (!part) continue;
    draft.period = in_year_of(*draft.period, *part);
    next.period = in_year_of(*next.period, *part);
  }
}

// The periods that what was told before lends to figures without one.
void FigurePeriods::carry_periods(std::vector<FigureDraft>& drafts, TokenRange sentence) {
  if (drafts.empty()) return;
  const Document& document = annotation_.document;
  const SentenceTime time{opens_with_same(document, sentence) || drafts.front().subject.of_last,
                          tells_since(document, sentence), names_the_month(document, sentence)};
  for (FigureDraft& draft : drafts) {
    if (draft.compared) {
      carry_compared(draft, sentence);
      continue;
    }
    if (draft.period && opening_ && draft.period->begin != opening_->begin) opening_.reset();
    carry_period(draft, sentence, time);
    if (draft.period && !dates_.lies_ahead(*draft.period)) remember_figure(draft);
  }
}

void FigurePeriods::carry_compared(FigureDraft& draft, TokenRange sentence) {
  if (draft.period) {
    last_compared_ = draft.period;
    by_month_ = main_ && period_before(*main_).begin == draft.period->begin;
  } else if (last_compared_ &&
             names_same_time(annotation_.document, {draft.anchor, sentence.last})) {
    draft.period = last_compared_;
  }
}

void FigurePeriods::carry_period(FigureDraft& draft, TokenRange sentence,
                                 const SentenceTime& time) const {
  if (!draft.period && names_same_time(annotation_.document, {draft.anchor, sentence.last}))
    draft.period = last_;
  if (!draft.period && time.names_month) draft.period = last_month_;
  if (!draft.period && time.since) draft.period = dates_.inflow_since(draft, sentence);
  const bool open_ended = !draft.amount && time.since;
  if (draft.period || !inherits(draft) || open_ended) return;
  const bool of_last = time.same || draft.subject.of_last || completes_pair(draft) ||
                       (indicator_of(draft.subject.indicator) == "trade balance" &&
                        resumes(annotation_.document, sentence, draft));
  draft.period = told_before_ ? told_before_
                 : of_last    ? last_
                 : heading_   ? heading_
                 : opening_   ? opening_
                              : main_;
}

// What later figures may take from this one.
void FigurePeriods::remember_figure(const FigureDraft& draft) {
  const bool further =  // "to $3 billion, after a drop of 2% in May"
      !draft.amount && last_subject_ && last_subject_->tokens == draft.subject.tokens;
  if (!further) last_ = draft.period;
  last_subject_ = draft.subject;
  if (draft.period->unit == DateUnit::Month) last_month_ = draft.period;
  if (main_ || is_forecast(draft)) return;
  main_ = draft.period;
  main_indicator_ = draft.subject.indicator;
}

// "GDP rose in May, and the stock of FDI stood at", "and the economy is now worth": the period told
// in front is not of it.
bool FigurePeriods::is_of_no_time_before(const FigureDraft& draft,
                                         const FigureDraft& before) const {
  const bool other = counts_stock(draft) && indicator_of(draft.subject.indicator) !=
                                                indicator_of(before.subject.indicator);
  return draft.amount && (other || draft.present) &&
         draft.period->tokens.last <= draft.subject.tokens.first;
}

// "In the third quarter, exports rose to $3 billion. Imports fell to $2 billion": of the same time.
bool FigurePeriods::completes_pair(const FigureDraft& draft) const {
  const auto is_whole = [&](const FigureSubject& subject) {
    const std::string_view indicator = indicator_of(subject.indicator);
    return (indicator == "exports" || indicator == "imports") && subject.item.empty();
  };
  if (!last_subject_ || !is_whole(*last_subject_) || !is_whole(draft.subject) ||
      last_subject_->indicator == draft.subject.indicator ||
      last_subject_->partners != draft.subject.partners)
    return false;
  const Document& document = annotation_.document;
  const std::uint32_t before = document.sentence_index(last_subject_->tokens.first);
  const std::uint32_t now = document.sentence_index(draft.subject.tokens.first);
  return now == before + 1 &&
         document.sentences()[now].paragraph == document.sentences()[before].paragraph;
}

// "expects GDP to grow by 2% in 2025" before that year is over.
bool FigurePeriods::is_forecast(const FigureDraft& draft) const {
  const Date& issue = annotation_.document.release().date;
  return !draft.amount && draft.period->unit == DateUnit::Year && issue.known() &&
         draft.period->begin.year == issue.year && indicator_of(draft.subject.indicator) == "GDP";
}

// Stocks and sizes have the period that their sentence gives, or that of others of their kind.
bool FigurePeriods::inherits(const FigureDraft& draft) const {
  const bool to_date = draft.subject.item == "projects" && draft.amount;
  if (draft.present || to_date) return false;
  const bool flow = draft.change && indicator_of(draft.subject.indicator) == "FDI";
  return !counts_stock(draft) || flow ||
         (main_indicator_ != no_concept &&
          indicator_of(main_indicator_) == indicator_of(draft.subject.indicator));
}

bool FigurePeriods::counts_stock(const FigureDraft& draft) const {
  const std::string_view indicator = indicator_of(draft.subject.indicator);
  return indicator == "investment" || indicator == "FDI" || indicator == "GDP" ||
         indicator == "population";
}

std::string_view FigurePeriods::indicator_of(ConceptId id) const {
  return (*annotation_.vocabulary)[id].attribute("indicator");
}

// "Between 2019 and 2024, trade grew by 9% a year, reaching ...": the value is of the last year.
bool FigurePeriods::tells_rate_of_span(const DateMention& date) const {
  const std::uint32_t first = date.tokens.first;
  const Document& document = annotation_.document;
  return date.unit == DateUnit::Span && date.begin.month == 0 &&
         (document.token(first).is(Particle::Between) ||
          (first > 0 && document.token(first - 1).is(Particle::Between)));
}

// "Peru was Chile's largest market in 2023. Exports amounted to ...": the year of the sentence
// before, where that has no figures of its own.
void FigurePeriods::remember_period(const std::vector<FigureDraft>& drafts, TokenRange sentence) {
  told_before_.reset();
  const bool heads = is_heading(sentence);
  if (!heads && annotation_.document.token(sentence.last - 1).is(Mark::Period) &&
      sentence.size() > longest_heading)
    heading_.reset();
  if (!drafts.empty()) return;
  for (const DateMention& date : dates_in(annotation_, sentence)) {
    const Date& issue = annotation_.document.release().date;
    const bool recent = date.begin.year <= issue.year && date.begin.year + 3 > issue.year;
    const bool month =
        date.unit == DateUnit::Month && tells_trading(annotation_.document, sentence);
    if ((date.unit == DateUnit::Year || month) && recent && dates_.is_period(date))
      told_before_ = date;
    if (heads && recent && dates_.is_period(date)) heading_ = date;
  }
}

// "Exports for April 2025:", a line of its own: the period of what is listed below.
bool FigurePeriods::is_heading(TokenRange sentence) const {
  static const WordSet traded = {"export", "exports", "import", "imports", "trade", "shipments"};
  const Document& document = annotation_.document;
  const bool line = document.token(sentence.first).starts_line &&
                    sentence.size() <= longest_heading &&
                    document.sentence_at(sentence.first).paragraph > 0 &&
                    !document.token(sentence.last - 1).is(Mark::Period);
  if (line && document.token(sentence.last - 1).is(Mark::Colon)) return true;
  for (std::uint32_t t = sentence.first; line && t < sentence.last; ++t) {
    if (traded.contains(document.token(t))) return true;
  }
  return false;
}

// "exports were $3 billion and imports $2 billion in May"
bool FigurePeriods::tells_of_both(const FigureDraft& draft, const FigureDraft& next) const {
  const auto of_trade = [&](const FigureDraft& told) {
    const std::string_view indicator = indicator_of(told.subject.indicator);
    return (told.amount || draft.rule == "change-listed") &&
           (indicator == "exports" || indicator == "imports");
  };
  if (!of_trade(draft) || !of_trade(next) || next.period->tokens.first < next.anchor) return false;
  for (std::uint32_t t = draft.anchor; t < next.anchor; ++t) {
    const Token& token = annotation_.document.token(t);
    if (token.is(Particle::And) || token.is(Particle::While)) return true;
  }
  return false;
}

// "exports to A and B grew by ... and ... in 2024": the period at the end is that of all.
void FigurePeriods::share_period(std::vector<FigureDraft>& drafts) const {
  for (std::size_t i = drafts.size(); i-- > 1;) {
    FigureDraft& draft = drafts[i - 1];
    const FigureSubject& next = drafts[i].subject;
    const bool listed = next.implied && !(next.item.empty() && next.partners.empty()) &&
                        draft.subject.indicator == next.indicator;
    const bool same = draft.subject.tokens == next.tokens || listed ||
                      (drafts[i].period && tells_of_both(draft, drafts[i]));
    if (same && !draft.period && !draft.compared && !drafts[i].compared)
      draft.period = drafts[i].period;
  }
}

// The value that an earlier one is compared with stands next to it, on either side.
void FigurePeriods::date_compared(std::vector<FigureDraft>& drafts, std::size_t earlier) const {
  const bool later =
      earlier + 1 < drafts.size() && !drafts[earlier + 1].compared &&
      (drafts[earlier + 1].subject.tokens == drafts[earlier].subject.tokens ||
       indicator_of(drafts[earlier].subject.indicator) == "trade balance");  // "to a surplus of"
  if (!later && earlier == 0) return;
  FigureDraft& main = drafts[later ? earlier + 1 : earlier - 1];
  if (!main.period) return;
  if (!drafts[earlier].amount) {  // "after a fall of 2% in the previous quarter"
    const bool year = tells_year_before(annotation_.document, drafts[earlier].anchor);
    drafts[earlier].period = year ? year_before(*main.period) : period_before(*main.period);
    return;
  }
  const bool spanned =
      later && main.period->unit == DateUnit::Span && main.period->begin.month == 0;
  const bool by_month = (by_month_ && main.period->unit == DateUnit::Month) ||
                        tells_months_before(annotation_.document, drafts[earlier].anchor);
  drafts[earlier].period = spanned    ? end_of(*main.period, true)
                           : by_month ? period_before(*main.period)
                                      : year_before(*main.period);
  if (spanned) main.period = end_of(*main.period, false);
}

}  // namespace communique
