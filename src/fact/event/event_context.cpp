#include "fact/event/event_context.hpp"

#include <algorithm>
#include <array>

#include "fact/clause/circumstance.hpp"
#include "fact/event/event_sideline.hpp"
#include "mention/date/date.hpp"
#include "mention/place/dateline.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "assumes the presidency in June, on the occasion of the Salt Summit"
bool is_occasion(const Document& document, std::uint32_t event) {
  if (event > 0 && document.token(event - 1).is(Particle::The)) --event;
  return event > 1 && document.token(event - 1).is(Particle::Of) &&
         ties_to_context(document.token(event - 2));
}

// "will travel on to Lima": the day is that of what is done there.
bool travels_on(const EventDraft& draft) {
  return draft.generic && draft.verbal && draft.event.kind == EventKind::Visit;
}

// "A met B and C spoke", "A will meet B and hold talks": whether "and" joins another predicate
// there.
bool goes_on_with_and(const EventStory& story, TokenRange range) {
  constexpr std::uint32_t longest_destination = 7;
  for (std::uint32_t t = range.last; t > range.first; --t) {
    // "will travel to Lima, where she will meet A"
    if (story.document().token(t - 1).is(Particle::Where))
      return t <= range.first + longest_destination;
    if (story.document().token(t - 1).is(Particle::And))
      return holds_predicate(story.annotation, {t, range.last}) ||
             (t < range.last &&
              story.annotation.has_hit_at(t, {Lexical::RoleVerb, Lexical::EventVerb}));
  }
  return false;
}

// "On 6 May she will", "Tomorrow she will", "In Lima on Tuesday she will"
bool opens_with(const EventStory& story, TokenRange sentence, const DateMention& date) {
  constexpr std::uint32_t reach = 3;  // "On the 4th"
  const Token& first = story.document().token(sentence.first);
  if (first.is(Particle::In))
    return date.tokens.last <=
           behind_circumstances(story.annotation, sentence.first, sentence.last);
  return date.tokens.first == sentence.first ||
         (first.is(Particle::On) && date.tokens.first < sentence.first + reach);
}

// "and met A", "and held talks with A"
bool follows_and(const EventStory& story, const EventDraft& draft) {
  constexpr std::uint32_t reach = 4;
  const std::uint32_t first = draft.words.first;
  for (std::uint32_t t = first; t > 0 && t + reach > first; --t) {
    if (!story.document().token(t - 1).is(Particle::And)) continue;
    return (draft.verbal && t == first) || story.annotation.has_hit_at(t, {Lexical::RoleVerb});
  }
  return false;
}

// The visit of "visited Lima in May and met A", told in one predicate with the draft, or nullptr.
const EventDraft* visit_beside(const EventStory& story, DraftIndex index) {
  const EventDraft& draft = story.drafts[index];
  const EventDraft* visit = index > 0 ? &story.drafts[index - 1] : nullptr;
  const bool beside = visit != nullptr && visit->event.kind == EventKind::Visit && visit->told &&
                      !visit->planned && !draft.planned &&
                      story.document().sentence_index(visit->words.first) ==
                          story.document().sentence_index(draft.words.first);
  return beside && follows_and(story, draft) ? visit : nullptr;
}

// The visit of the group in "The mission will also attend the forum", "The Peruvian delegation will
// be headed by A, who will call on B", or nullptr.
const EventDraft* visit_of_group(const EventStory& story, const EventDraft& draft) {
  constexpr std::uint32_t reach = 3;  // sentences
  const Document& document = story.document();
  const TokenRange sentence = document.sentence_at(draft.words.first).tokens;
  if (sentence.size() < 3 || !document.token(sentence.first).is(Particle::The)) return nullptr;
  if (!story.annotation.is(sentence.first + 1, WordKind::Team) &&
      !story.annotation.is(sentence.first + 2, WordKind::Team))
    return nullptr;
  const DraftIndex visit = story.last_draft_before(sentence.first, [&](const EventDraft& before) {
    return before.event.kind == EventKind::Visit && before.event.date.known() &&
           document.sentence_index(before.words.first) + reach >=
               document.sentence_index(sentence.first);
  });
  return visit == no_draft ? nullptr : &story.drafts[visit];
}

// "agreements reached during" the visit: those, and not what is told of them, were made there.
bool tells_of_results(const Document& document, std::uint32_t during) {
  static const WordSet made = {"reached", "achieved", "signed", "concluded",
                               "agreed",  "made",     "adopted"};
  if (during < 2 || !made.contains(document.token(during - 1))) return false;
  const Token& before = document.token(during - 2);
  return before.is_word() && !is_auxiliary(before) &&
         (before.is(Particle::None) || before.is(Particle::As));
}

// ", Lima" between the day and the dash of "3 May 2025, Lima – Minister Ruiz".
bool holds_names_alone(const Document& document, TokenRange range) {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const Token& token = document.token(t);
    const bool word = token.is_word() && token.capital() && token.particle == Particle::None;
    if (!word && !token.is(Mark::Comma) && !token.is(Mark::OpenBracket) &&
        !token.is(Mark::CloseBracket))
      return false;
  }
  return true;
}

}  // namespace

bool ties_to_context(const Token& token) {
  static const std::array<std::uint64_t, 6> words = {
      word_hash("occasion"),  word_hash("margins"), word_hash("sidelines"),
      word_hash("meanwhile"), word_hash("same"),    word_hash("separately")};
  return token.is(Particle::During) || std::ranges::find(words, token.word) != words.end();
}

bool opens_at_gathering(const EventStory& story, TokenRange sentence) {
  constexpr std::uint32_t longest_phrase = 3;
  const Document& document = story.document();
  const std::uint32_t first =
      sentence.first + (document.token(sentence.first).is(Particle::Also) ? 1 : 0);
  const Token& opening = document.token(first);
  const bool at = opening.is(Particle::At) || opening.is(Particle::During);
  const std::uint32_t end = std::min(first + 1 + longest_phrase, sentence.last);
  for (std::uint32_t t = first; t < end; ++t) {
    if (ties_to_context(document.token(t)) && !opening.is(Particle::During)) return true;
    if (at && story.annotation.has_hit_at(t, {Lexical::EventNoun, Lexical::EventHead})) return true;
  }
  return false;
}

void take_day(Event& event, const Event& context) {
  event.date = context.date;
  const bool one_day = context.end_date == context.date && context.kind != EventKind::Visit;
  if (!one_day || event.kind == EventKind::Visit) event.date.day = 0;
  event.end_date = event.date;
}

bool stands_in_dateline(const Document& document, const DateMention& date) {
  constexpr std::uint32_t longest = 10;
  const TokenRange sentence = document.sentence_at(date.tokens.first).tokens;
  const std::uint32_t t = date.tokens.last;
  if (t + 1 >= sentence.last || t > sentence.first + longest) return false;
  if (document.token(t).is_dash() || document.token(t).is(Mark::Colon) ||
      (document.token(t).is(Mark::Period) && document.token(t + 1).is_dash()))
    return true;
  std::uint32_t end = t;
  while (end < std::min(sentence.last, t + longest) && !ends_dateline(document, end)) ++end;
  return end < sentence.last && ends_dateline(document, end) &&
         holds_names_alone(document, {sentence.first, date.tokens.first}) &&
         holds_names_alone(document, {t, end});
}

void date_by_neighbour(EventStory& story) {
  for (DraftIndex i = 0; i < story.drafts.size(); ++i) {
    EventDraft& draft = story.drafts[i];
    const TokenRange sentence = story.document().sentence_at(draft.words.first).tokens;
    const auto dates = dates_in(story.annotation, {sentence.first, draft.words.first});
    if (i > 0 && !draft.event.date.known() && is_occasion(story.document(), draft.words.first) &&
        !dates.empty() && dates.back().begin == story.drafts[i - 1].event.date)
      take_day(draft.event, story.drafts[i - 1].event);
    const DraftIndex next = story.first_draft_in({draft.words.last, sentence.last});
    if (next == no_draft || !is_gathering(draft.event.kind)) continue;
    EventDraft& neighbour = story.drafts[next];
    if (draft.event.date.known() == neighbour.event.date.known()) continue;
    for (std::uint32_t t = draft.words.last; t < neighbour.words.first; ++t) {
      const Token& token = story.document().token(t);
      if (!names_a_margin(token.word) && !token.is(Particle::During)) continue;
      if (tells_of_results(story.document(), t)) break;
      if (neighbour.event.date.known()) {
        take_day(draft.event, neighbour.event);
      } else if (neighbour.event.kind == EventKind::Conference) {
        take_day(neighbour.event, draft.event);
        neighbour.happens = true;
      }
      break;
    }
  }
}

void date_by_when(EventStory& story) {
  const Document& document = story.document();
  for (const DateMention& date : story.annotation.dates) {
    std::uint32_t t = date.tokens.last;
    if (t < document.size() && document.token(t).is(Mark::Comma)) ++t;
    if (t >= document.size() || !document.token(t).is(Particle::When)) continue;
    const std::uint32_t end = story.clauses.clause_end(t + 1);
    for (DraftIndex i = story.first_draft_in({t, end});
         i < story.drafts.size() && story.drafts[i].words.first < end; ++i) {
      Event& event = story.drafts[i].event;
      if (!event.date.known()) {
        event.date = date.begin;
        event.end_date = date.end;
      }
      if (!story.drafts[i].generic) break;  // "when the talks ended at the summit": of both
    }
  }
}

void date_by_opening(EventStory& story) {
  for (EventDraft& draft : story.drafts) {
    if (draft.event.date.known() || !is_gathering(draft.event.kind)) continue;
    const TokenRange sentence = story.document().sentence_at(draft.words.first).tokens;
    const auto dates = dates_in(story.annotation, sentence);
    const auto is_day = [](const DateMention& date) { return date.begin.is_day(); };
    if (dates.empty() || !is_day(dates.front()) || std::ranges::count_if(dates, is_day) > 1 ||
        draft.earlier)
      continue;
    if (!opens_with(story, sentence, dates.front())) continue;
    const DraftIndex first = story.first_draft_in({dates.front().tokens.last, draft.words.first});
    if (first == no_draft ||
        (story.drafts[first].event.date != dates.front().begin &&
         !travels_on(story.drafts[first])) ||
        !goes_on_with_and(story, {story.drafts[first].words.last, draft.words.first}))
      continue;
    draft.event.date = dates.front().begin;
    draft.event.end_date = dates.front().end;
    draft.planned |= story.drafts[first].planned;
  }
}

void date_by_journey(EventStory& story) {
  for (DraftIndex i = 0; i < story.drafts.size(); ++i) {
    Event& event = story.drafts[i].event;
    if (!is_gathering(event.kind) || event.date.known() || story.drafts[i].earlier) continue;
    const bool talks = event.kind == EventKind::Meeting || event.kind == EventKind::Ceremony;
    const EventDraft* visit = talks ? visit_beside(story, i) : nullptr;
    if (visit == nullptr) visit = visit_of_group(story, story.drafts[i]);
    if (visit != nullptr && visit->event.date.known()) take_day(event, visit->event);
  }
}

void date_by_name(const EventStory& story, std::vector<EventDraft>& drafts) {
  for (EventDraft& draft : drafts) {
    const std::int16_t year = draft.name.year;
    const bool told = year == draft.event.date.year || year == story.document().release().date.year;
    if (year == 0 || told) continue;
    draft.event.date = draft.event.end_date = {draft.name.year, 0, 0};
  }
}

}  // namespace communique
