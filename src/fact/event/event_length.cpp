#include "fact/event/event_length.hpp"

#include <algorithm>

#include "fact/clause/circumstance.hpp"
#include "mention/date/date.hpp"
#include "mention/date/date_words.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

struct Length {
  std::uint32_t token = 0;  // of the number
  std::int32_t days = 0;    // 0: not told
};

// "a four-day working visit", "two days of talks"
Length length_before(const Annotation& annotation, std::uint32_t noun) {
  constexpr std::uint32_t reach = 6;
  constexpr int longest = 31;
  static const WordSet units = {"day", "days"};
  const Document& document = annotation.document;
  const std::uint32_t begin = document.sentence_at(noun).tokens.first;
  for (std::uint32_t unit = noun; unit-- > begin + 1 && noun - unit <= reach;) {
    if (document.token(unit).is(Mark::Comma)) break;
    if (!units.contains(document.token(unit))) continue;
    const std::uint32_t hyphen = document.token(unit - 1).is_dash() ? 1 : 0;
    if (unit < begin + 1 + hyphen) break;
    const std::uint32_t number = unit - 1 - hyphen;
    const DatePart count = DateWords(annotation).count(number);
    return count.value <= longest ? Length{number, count.value} : Length();
  }
  return {};
}

// "arrived in Lima on 3 May for a two-day visit": 0 where the verb of a visit tells no length.
std::int32_t length_of_stay(const EventStory& story, const EventDraft& draft) {
  if (draft.event.kind != EventKind::Visit || !draft.verbal) return 0;
  const std::uint32_t end = story.clauses.clause_end(draft.words.last);
  for (std::uint32_t t = draft.words.last; t + 1 < end; ++t) {
    const LexicalHit* noun = story.annotation.hit_at(t + 1, Lexical::EventNoun);
    if (noun == nullptr || story.words[noun->concept_id].kind != EventKind::Visit) continue;
    const Length length = length_before(story.annotation, t + 1);
    const bool inside = length.token > draft.words.last + 1;
    return inside && story.document().token(length.token - 2).is(Particle::For) ? length.days : 0;
  }
  return 0;
}

// The day of "returned last night from a four-day mission", "is on a three-day visit until today":
// the last one; unknown where none is told so.
Date last_day_told(const EventStory& story, const EventDraft& draft, std::uint32_t number) {
  const Document& document = story.document();
  const TokenRange sentence = document.sentence_at(draft.words.first).tokens;
  bool returned = false;
  for (std::uint32_t t = sentence.first; t < number; ++t)
    returned |= story.annotation.is(t, WordKind::Returning);
  for (const DateMention& date : dates_in(story.annotation, sentence)) {
    const std::uint32_t t = date.tokens.first;
    const bool ends =
        t > draft.words.last ? document.token(t - 1).is(Particle::Until) : returned && t < number;
    if (ends && date.begin.is_day()) return date.begin;
  }
  return {};
}

// "rounded off a", "having completed his", "ended on Friday (2 May) a"
bool follows(const Annotation& annotation, std::uint32_t number, WordKind verbs) {
  constexpr std::uint32_t reach = 4;
  const Document& document = annotation.document;
  const std::uint32_t begin = document.sentence_at(number).tokens.first;
  if (number > begin && document.token(number - 1).is(Particle::A))
    number = before_day(annotation, number - 1);
  for (std::uint32_t t = number; t-- > begin && number - t <= reach;) {
    if (document.token(t).is(Mark::Comma)) return false;
    if (annotation.is(t, verbs)) return true;
  }
  return false;
}

// "a three-day visit that began on Monday", "a two-day visit to Peru, which ends on 3 May"
bool goes_on_with(const EventStory& story, std::uint32_t noun, WordKind verbs) {
  const Document& document = story.document();
  const std::uint32_t end = document.sentence_at(noun).tokens.last;
  for (std::uint32_t t = noun + 1; t + 1 < end; ++t) {
    const Token& token = document.token(t);
    if (token.is(Particle::That) || token.is(Particle::Which))
      return story.annotation.is(t + 1, verbs);
  }
  return false;
}

// "a three-day visit from 6 May", "starting on 6 May"
bool tells_first_day(const EventStory& story, std::uint32_t noun) {
  static const WordSet opening = {"from", "starting", "beginning", "commencing"};
  const Document& document = story.document();
  const std::uint32_t end = document.sentence_at(noun).tokens.last;
  for (const DateMention& date : dates_in(story.annotation, {noun, end})) {
    std::uint32_t t = date.tokens.first;
    if (t > noun + 1 && document.token(t - 1).is(Particle::On)) --t;
    if (opening.contains(document.token(t - 1))) return date.begin.is_day();
  }
  return false;
}

void end_on(Event& event, const Date& last, std::int32_t days) {
  event.end_date = last;
  event.date = day_from_epoch(days_since_epoch(last) - days + 1);
}

void read_length(const EventStory& story, EventDraft& draft) {
  Event& event = draft.event;
  if (event.end_date.known() && event.end_date != event.date) return;
  const Length length = length_before(story.annotation, draft.words.first);
  const bool journey = event.kind == EventKind::Visit && length.days > 1;
  const Date last = journey ? last_day_told(story, draft, length.token) : Date{};
  if (last.is_day()) return end_on(event, last, length.days);
  if (!event.date.is_day()) return;
  const std::int32_t day = days_since_epoch(event.date);
  const std::int32_t stay = length_of_stay(story, draft);
  if (stay > 1) event.end_date = day_from_epoch(day + stay - 1);
  if (length.days < 2) return;
  const std::uint32_t noun = draft.words.first;
  if (follows(story.annotation, length.token, WordKind::Ending) ||
      goes_on_with(story, noun, WordKind::Ending)) {
    end_on(event, event.date, length.days);
  } else if (follows(story.annotation, length.token, WordKind::Beginning) ||
             goes_on_with(story, noun, WordKind::Beginning) ||
             (journey && tells_first_day(story, noun))) {
    event.end_date = day_from_epoch(day + length.days - 1);
  }
}

// "She returns on 18 May": where the journey told before ends that tells no end.
void end_by_return(EventStory& story, std::uint32_t verb) {
  const TokenRange sentence = story.document().sentence_at(verb).tokens;
  const auto persons = first_persons_in(story, {sentence.first, verb});
  const auto dates = dates_in(story.annotation, {verb, story.clauses.clause_end(verb)});
  if (persons.size() != 1 || dates.empty() || !dates.front().begin.is_day()) return;
  const Date last = dates.front().begin;
  const DraftIndex index = story.last_draft_before(verb, [&](const EventDraft& draft) {
    const auto& travellers = draft.event.participants;
    return draft.event.kind == EventKind::Visit &&
           std::ranges::find(travellers, persons.front()->entity) != travellers.end();
  });
  if (index == no_draft) return;
  Event& visit = story.drafts[index].event;
  if (visit.date.is_day() && visit.date == visit.end_date && visit.date < last)
    visit.end_date = last;
}

}  // namespace

void read_event_lengths(EventStory& story) {
  for (EventDraft& draft : story.drafts) read_length(story, draft);
  const Document& document = story.document();
  const std::uint32_t end = story.annotation.holds(WordKind::Returning) ? document.size() : 0;
  for (std::uint32_t t = 0; t < end; ++t) {
    if (story.annotation.is(t, WordKind::Returning) && !document.token(t).capital())
      end_by_return(story, t);
  }
}

}  // namespace communique
