#include "fact/figure/figure_period.hpp"

#include <algorithm>

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

FigurePeriods::FigurePeriods(const Annotation& annotation) : annotation_(annotation) {}

// Days and what a figure is compared with ("from a year earlier") are no periods of it.
bool FigurePeriods::is_period(const DateMention& date) const {
  if (date.unit == DateUnit::Day || date.begin.day != 0 ||
      tells_comparison(annotation_.document, date))
    return false;
  std::uint32_t before = date.tokens.first;
  static const WordSet parts = {"early", "late", "mid"};  // "since early 2021"
  while (before > 0 && (annotation_.document.token(before - 1).is(Particle::The) ||
                        annotation_.document.token(before - 1).is(Particle::A) ||
                        parts.contains(annotation_.document.token(before - 1))))
    --before;
  if (before == 0) return true;
  if (follows_same(annotation_.document, before)) return false;
  if (before > 1 && annotation_.document.token(before - 1).is(Particle::In) &&
      annotation_.document.token(before - 2).is(Particle::Than))
    return false;  // "3% more than in 2023"
  const Token& word = annotation_.document.token(before - 1);
  static const WordSet comparing = {"compared", "comparison"};
  if (before > 1 && comparing.contains(annotation_.document.token(before - 2))) return false;
  if (word.is(Particle::Over) && (date.unit == DateUnit::Span || opens_clause(before - 1)))
    return true;  // "over 2024–25", "Over the first quarter, exports rose"
  if (word.is(Particle::From) && opens_span(date)) return true;
  return !(word.is(Particle::From) || word.is(Particle::Than) || word.is(Particle::Over) ||
           word.is(Particle::Against) || word.is(Particle::Until) || word.is(Particle::Since) ||
           word.is(Particle::On) || word.is(Particle::To) || word.word == "vis"_word ||
           word.word == "before"_word);
}

bool FigurePeriods::opens_clause(std::uint32_t token) const {
  return token == annotation_.document.sentence_at(token).tokens.first ||
         annotation_.document.token(token - 1).is(Mark::Comma);
}

// "from January to July"; not "from 2019 to 2024", between which a value moved.
bool FigurePeriods::opens_span(const DateMention& date) const {
  return date.unit == DateUnit::Span && date.begin.month != 0 && date.begin.year == date.end.year;
}

// The date that follows the amount before the next one, else the last before it.
std::optional<DateMention> FigurePeriods::period_at(const FigureDraft& draft, TokenRange sentence,
                                                    std::uint32_t until) const {
  const DateMention* before = nullptr;
  for (const DateMention& date : dates_in(annotation_, sentence)) {
    const bool told =
        draft.compared && date.unit != DateUnit::Day && date.tokens.first > draft.anchor &&
        !tells_distance(annotation_.document, date) &&
        !(date.unit == DateUnit::Year && follows_same(annotation_.document, date.tokens.first));
    const bool opens = draft.compared && date.unit != DateUnit::Day &&
                       date.tokens.last + 1 == draft.anchor &&
                       annotation_.document.token(date.tokens.last).is(Mark::OpenBracket);
    if (opens) return date;  // "compared with May 2024 ($2 billion)"
    if ((!is_period(date) && !told) || dates_beginning(date, sentence)) continue;
    if (date.tokens.first < draft.anchor) {
      const bool of_compared =
          std::ranges::find(compared_at_, date.tokens.first) != compared_at_.end();
      if (!of_compared && !stands_in_aside(date, draft)) before = &date;
    } else if (date.tokens.first < until &&
               !parts_clauses(annotation_.document, {draft.anchor, date.tokens.first})) {
      if (before != nullptr && opens_next_clause(annotation_.document, date)) break;
      if (!draft.compared &&
          (tells_sequel(annotation_.document, {draft.anchor, date.tokens.first}) ||
           sets_term(date)))
        continue;
      return date;
    } else {
      break;
    }
  }
  if (draft.compared || before == nullptr) return std::nullopt;
  return *before;
}

// "Since the agreement came into force in 2009, trade has tripled"
bool FigurePeriods::dates_beginning(const DateMention& date, TokenRange sentence) const {
  const Document& document = annotation_.document;
  if (!document.token(sentence.first).is(Particle::Since)) return false;
  std::uint32_t t = sentence.first;
  while (t < date.tokens.first && !document.token(t).is(Mark::Comma)) ++t;
  return t == date.tokens.first;
}

// "Since 2005, the inflow of direct investment has exceeded": from then to the day of issue.
std::optional<DateMention> FigurePeriods::inflow_since(const FigureDraft& draft,
                                                       TokenRange sentence) const {
  const Date& issue = annotation_.document.release().date;
  if (!draft.amount || !issue.known() || indicator_of(draft.subject.indicator) != "FDI") return {};
  for (const DateMention& date : dates_in(annotation_, sentence)) {
    const std::uint32_t first = date.tokens.first;
    if (date.unit != DateUnit::Year || first == 0 || date.begin.year >= issue.year ||
        !annotation_.document.token(first - 1).is(Particle::Since))
      continue;
    DateMention span = date;
    span.unit = DateUnit::Span;
    span.end.year = issue.year;
    return span;
  }
  return {};
}

// "exports to Peru, which lifted its duties in 2023: $2 billion"
bool FigurePeriods::stands_in_aside(const DateMention& date, const FigureDraft& draft) const {
  for (std::uint32_t t = draft.subject.tokens.last; t < date.tokens.first; ++t) {
    const bool which = annotation_.document.token(t).is(Particle::Which);
    if (which && t > 0 && annotation_.document.token(t - 1).is(Mark::Comma)) {
      const std::uint32_t end = date.tokens.last;
      return end < draft.anchor && annotation_.document.token(end).kind == TokenKind::Mark;
    }
  }
  return false;
}

// "asked for a plan by December"
bool FigurePeriods::sets_term(const DateMention& date) const {
  return date.tokens.first > 0 && !lies_ahead(date) &&
         annotation_.document.token(date.tokens.first - 1).is(Particle::By);
}

// "In the first ten months, exports rose. Imports fell": what a paragraph opens with holds in it
// until another period is told.
void FigurePeriods::take_opening(const Sentence& sentence) {
  if (sentence.paragraph == paragraph_) return;
  paragraph_ = sentence.paragraph;
  const DateMention* date = opening_date(annotation_, sentence.tokens);
  opening_.reset();
  if (date != nullptr && is_period(*date)) opening_ = *date;
}

void FigurePeriods::fill(std::vector<FigureDraft>& drafts, TokenRange sentence) {
  take_opening(annotation_.document.sentence_at(sentence.first));
  compared_at_.clear();
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const std::uint32_t until = i + 1 < drafts.size()
                                    ? start_of(annotation_.document, drafts[i + 1], drafts[i])
                                    : sentence.last;
    drafts[i].period = period_at(drafts[i], sentence, until);
    if (i > 0 && drafts[i].period && is_of_no_time_before(drafts[i], drafts[i - 1]))
      drafts[i].period.reset();
    if (drafts[i].period && tells_rate_of_span(*drafts[i].period) && drafts[i].amount)
      drafts[i].period = end_of(*drafts[i].period, false);
    if (drafts[i].period && drafts[i].compared)
      compared_at_.push_back(drafts[i].period->tokens.first);
  }
  share_period(drafts);
  const bool same = opens_with_same(annotation_.document, sentence) ||
                    (!drafts.empty() && drafts.front().subject.of_last);
  const bool since = tells_since(annotation_.document, sentence);
  const bool in_month = names_the_month(annotation_.document, sentence);
  for (FigureDraft& draft : drafts) {
    if (draft.compared && draft.period) {
      last_compared_ = draft.period;
      by_month_ = main_ && period_before(*main_).begin == draft.period->begin;
    }
    if (draft.compared && !draft.period && last_compared_ &&
        names_same_time(annotation_.document, {draft.anchor, sentence.last}))
      draft.period = last_compared_;
    if (draft.compared) continue;
    if (draft.period && opening_ && draft.period->begin != opening_->begin) opening_.reset();
    if (!draft.period && names_same_time(annotation_.document, {draft.anchor, sentence.last}))
      draft.period = last_;
    if (!draft.period && in_month) draft.period = last_month_;
    if (!draft.period && since) draft.period = inflow_since(draft, sentence);
    const bool of_last = same || draft.subject.of_last || completes_pair(draft) ||
                         (indicator_of(draft.subject.indicator) == "trade balance" &&
                          resumes(annotation_.document, sentence, draft));
    const bool open_ended = !draft.amount && since;
    if (!draft.period && inherits(draft) && !open_ended)
      draft.period = told_before_ ? told_before_
                     : of_last    ? last_
                     : heading_   ? heading_
                     : opening_   ? opening_
                                  : main_;
    if (!draft.period || lies_ahead(*draft.period)) continue;
    const bool further =  // "to $3 billion, after a drop of 2% in May"
        !draft.amount && last_subject_ && last_subject_->tokens == draft.subject.tokens;
    if (!further) last_ = draft.period;
    last_subject_ = draft.subject;
    if (draft.period->unit == DateUnit::Month) last_month_ = draft.period;
    if (main_ || is_forecast(draft)) continue;
    main_ = draft.period;
    main_indicator_ = draft.subject.indicator;
  }
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].compared && !drafts[i].period) date_compared(drafts, i);
  }
  for (FigureDraft& draft : drafts) {
    if (draft.subject.over_year && draft.amount && draft.period)
      draft.period = year_to(*draft.period);
  }
  remember_period(drafts, sentence);
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

bool FigurePeriods::lies_ahead(const DateMention& date) const {
  const Date& issue = annotation_.document.release().date;
  return issue.known() && date.begin > issue;
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
    if ((date.unit == DateUnit::Year || month) && recent && is_period(date)) told_before_ = date;
    if (heads && recent && is_period(date)) heading_ = date;
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
  const bool by_month = by_month_ && main.period->unit == DateUnit::Month;
  drafts[earlier].period = spanned    ? end_of(*main.period, true)
                           : by_month ? period_before(*main.period)
                                      : year_before(*main.period);
  if (spanned) main.period = end_of(*main.period, false);
}

}  // namespace communique
