#include "fact/event/day_of_lead.hpp"

#include <algorithm>

#include "fact/event/event_context.hpp"
#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// A line of place and day only, of names and titles, or "Posted On: ...", opens many texts.
bool is_line_of_issue(const Annotation& annotation, TokenRange sentence) {
  if (sentence.size() < 8 || !holds_predicate(annotation, sentence)) return true;
  for (std::uint32_t t = sentence.first; t < sentence.first + 3; ++t) {
    if (annotation.document.token(t).is(Mark::Colon)) return true;
  }
  return false;
}

// "today", "this morning": the day of issue.
bool tells_today(const Annotation& annotation, const DateMention& date) {
  static const WordSet days = {"today", "morning", "afternoon", "evening", "tonight"};
  if (!date.begin.is_day() || date.begin != annotation.document.release().date) return false;
  for (std::uint32_t t = date.tokens.first; t < date.tokens.last; ++t) {
    if (days.contains(annotation.document.token(t))) return true;
  }
  return false;
}

// "concluded on Friday a visit to Peru", "returned today from a mission"
bool ends_journey(const Annotation& annotation, TokenRange sentence) {
  static const WordSet ends = {"concluded", "concludes", "ended",    "ends",    "completed",
                               "wrapped",   "finished",  "returned", "returns", "wraps"};
  constexpr std::uint32_t reach = 10;
  if (!annotation.document.holds(ends)) return false;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (!ends.contains(annotation.document.token(t))) continue;
    for (std::uint32_t trip = t + 1; trip < std::min(t + reach, sentence.last); ++trip) {
      if (annotation.is(trip, WordKind::Trip)) return true;
    }
  }
  return false;
}

}  // namespace

std::uint32_t lead_sentence(const Annotation& annotation) {
  const auto& sentences = annotation.document.sentences();
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    if (sentences[i].paragraph > 0 && !is_line_of_issue(annotation, sentences[i].tokens)) return i;
  }
  return 0;
}

Date day_near_lead(const Annotation& annotation) {
  constexpr std::uint32_t reach = 4;
  const auto& sentences = annotation.document.sentences();
  const std::uint32_t lead = lead_sentence(annotation);
  for (std::uint32_t i = lead; i < std::min<std::size_t>(lead + reach, sentences.size()); ++i) {
    for (const DateMention& date : dates_in(annotation, sentences[i].tokens)) {
      if (tells_today(annotation, date)) return date.begin;
    }
  }
  return {};
}

Event day_of_lead(const Annotation& annotation) {
  Event lead;
  for (const Sentence& sentence : annotation.document.sentences()) {
    if (sentence.paragraph == 0) continue;
    const bool line = is_line_of_issue(annotation, sentence.tokens);
    for (const DateMention& date : dates_in(annotation, sentence.tokens)) {
      if (!date.begin.is_day() || date.begin > annotation.document.release().date) continue;
      if (line && date.begin != annotation.document.release().date) continue;
      lead.date = date.begin;
      lead.end_date = date.end;
      if (!stands_in_dateline(annotation.document, date)) break;
    }
    if (ends_journey(annotation, sentence.tokens)) lead.kind = EventKind::Visit;
    if (!line) break;
  }
  return lead;
}

}  // namespace communique
