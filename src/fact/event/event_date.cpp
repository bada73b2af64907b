#include "fact/event/event_date.hpp"

#include <algorithm>

#include "fact/event/event_attachment.hpp"
#include "fact/event/event_context.hpp"
#include "fact/event/event_telling.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// The word before the date and its article.
const Token* word_before(const Document& document, std::uint32_t date) {
  if (date < 2) return nullptr;
  return &document.token(document.token(date - 1).is(Particle::The) ? date - 2 : date - 1);
}

// "by June": the latest day of what is to come.
bool tells_deadline(const Document& document, std::uint32_t date) {
  const Token* before = word_before(document, date);
  return before != nullptr && (before->is(Particle::By) || before->is(Particle::Before));
}

// "since May", "until 2027", "by April-end", "ending in 2027" tell no day of an event.
bool bounds_a_time(const Document& document, std::uint32_t date) {
  static const WordSet ends = {"ending", "expiring", "expires", "ends"};
  const Token* before = word_before(document, date);
  if (before != nullptr && before->is(Particle::In) && ends.contains(document.token(date - 2)))
    return true;
  return before != nullptr &&
         (before->is(Particle::To) || before->is(Particle::Since) || before->is(Particle::Until) ||
          before->is(Particle::After) || before->is(Particle::Through));
}

// "her first visit since taking office in May"
bool follows_since_doing(const Document& document, std::uint32_t date) {
  constexpr std::uint32_t reach = 10;
  const std::uint32_t begin = document.sentence_at(date).tokens.first;
  for (std::uint32_t t = date; t > begin && t + reach > date; --t) {
    if (document.token(t - 1).kind == TokenKind::Mark) return false;
    if (document.token(t - 1).is(Particle::Since)) return document.text_of(t).ends_with("ing");
  }
  return false;
}

// "replacing the one of 2009": part of a name; not so "the first half of 2026".
bool names_year(const Document& document, const DateMention& date) {
  static const WordSet things = {"one",      "ones",          "agreement",  "memorandum",
                                 "protocol", "understanding", "declaration"};
  const std::uint32_t t = date.tokens.first;
  return date.begin.month == 0 && t > 1 && document.token(t - 1).is(Particle::Of) &&
         things.contains(document.token(t - 2));
}

// "adopted the Salt Strategy 2025–2030"
bool stands_in_name(const EventStory& story, const DateMention& date) {
  const Mention* mention = story.annotation.mention_at(date.tokens.first);
  return mention != nullptr && !mention->nominal && mention->type != EntityType::Place &&
         mention->tokens.first < date.tokens.first && date.tokens.last <= mention->tokens.last;
}

// "the budget for the financial year 2026", not "is planned for the year 2026"
bool tells_budget_year(const Annotation& annotation, const DateMention& date) {
  constexpr std::uint32_t longest_name = 4;
  const Document& document = annotation.document;
  if (date.begin.month != 0 || !document.token(date.tokens.last - 1).is_number()) return false;
  const std::uint32_t begin = document.sentence_at(date.tokens.first).tokens.first;
  bool year = false;
  for (std::uint32_t t = date.tokens.last; t > begin + 1 && t + longest_name > date.tokens.first;
       --t) {
    year |= document.token(t - 1).word == "year"_word;
    if (document.token(t - 1).is(Particle::For))
      return year && !annotation.is(t - 2, WordKind::Plan);
  }
  return false;
}

// "the figures for May", "exports of June": a period of what is told, no day of an event.
bool tells_period(const EventStory& story, const DateMention& date) {
  const Document& document = story.document();
  if (date.tokens.first < 3 || date.begin.is_day()) return false;
  if (tells_budget_year(story.annotation, date)) return true;
  const bool article = document.token(date.tokens.first - 1).is(Particle::The);
  const std::uint32_t before = date.tokens.first - (article ? 2 : 1);
  if (!document.token(before).is(Particle::For) && !document.token(before).is(Particle::Of))
    return false;
  const std::uint32_t noun = before - 1;
  const Token& token = document.token(noun);
  const bool quarter = date.unit == DateUnit::Quarter && !story.annotation.is(noun, WordKind::Plan);
  return token.is_word() && token.is(Particle::None) &&
         (quarter || document.text_of(noun).ends_with('s')) &&
         !story.annotation.is(noun, WordKind::Span) &&
         story.annotation.hit_at(noun, Lexical::EventNoun) == nullptr &&
         story.annotation.hit_at(noun, Lexical::RoleVerb) == nullptr;
}

// Whether the date holds more than the other one, and agrees with it.
bool refines(const Date& date, const Date& other) {
  if (date.year != other.year) return false;
  if (other.month == 0) return date.month != 0;
  return date.month == other.month && other.day == 0 && date.day != 0;
}

// "Sunday, October 26, the opening day of the fair": a day of an event that lasts longer.
void read_day_of_longer(EventStory& story, const DateMention& date) {
  static const WordSet which = {"opening", "first", "second", "last", "final", "closing"};
  static const WordSet days = {"day"};
  constexpr std::uint32_t reach = 8;
  const TokenRange sentence = story.document().sentence_at(date.tokens.first).tokens;
  for (std::uint32_t t = date.tokens.last; t + 1 < std::min(date.tokens.last + 4, sentence.last);
       ++t) {
    if (!which.contains(story.document().token(t)) || !days.contains(story.document().token(t + 1)))
      continue;
    const DraftIndex index = story.first_draft_in({t, sentence.last});
    if (index == no_draft || story.drafts[index].words.first > t + reach) return;
    Event& event = story.drafts[index].event;
    if (event.date.known()) return;
    event.date = date.begin;
    event.end_date = {};
    story.drafts[index].happens = true;
    return;
  }
}

// "ended today ..., held from 12 to 16 May": the span tells more than a day of it.
bool spans(const DateMention& date, const Date& day) {
  return date.begin < date.end && date.begin.is_day() && day.is_day() && date.begin <= day &&
         day <= date.end;
}

// Of a quarter or half of a year the year alone is told.
Date day_of(const DateMention& date) {
  const bool months = date.begin.day == 0 && date.begin.month != date.end.month;
  return months ? Date{date.begin.year, 0, 0} : date.begin;
}

bool is_planned_signing(const EventDraft& draft) {
  return draft.planned && draft.event.kind == EventKind::Ceremony;
}

// "on the sidelines of the Salt Week (5 to 8 May)"
void date_named_before(EventStory& story, const DateMention& date) {
  const std::uint32_t open = date.tokens.first - 1;
  if (!story.document().token(open).is(Mark::OpenBracket)) return;
  const DraftIndex index = story.last_draft_in({0, open});
  if (index == no_draft || story.drafts[index].words.last != open ||
      story.drafts[index].event.name.empty() ||
      story.drafts[index].event.kind != EventKind::Conference)
    return;
  story.drafts[index].event.date = date.begin;
  story.drafts[index].event.end_date = date.end;
  story.drafts[index].happens = true;
}

// Gives the date to the event that it belongs to, unless that has a better one.
void read_event_date(EventStory& story, const DateMention& date) {
  if (bounds_a_time(story.document(), date.tokens.first) || tells_period(story, date) ||
      follows_since_doing(story.document(), date.tokens.first))
    return;
  if (names_year(story.document(), date) || stands_in_name(story, date)) return;
  if (in_brackets(story.document(), date.tokens.first)) return date_named_before(story, date);
  read_day_of_longer(story, date);
  const DraftIndex index = event_of(story, date.tokens);
  if (index == no_draft) return;
  const bool deadline = tells_deadline(story.document(), date.tokens.first);
  if (deadline && !is_planned_signing(story.drafts[index])) return;
  Event& event = story.drafts[index].event;
  if (told_in_past(story, story.drafts[index], date.begin)) return;
  if (event.date.known() && !refines(date.begin, event.date) && !spans(date, event.date)) return;
  event.date = day_of(date);
  event.end_date = event.date == date.begin ? date.end : event.date;
  story.drafts[index].happens = true;
  story.drafts[index].planned |= date.begin > story.document().release().date;
}

}  // namespace

void read_event_dates(EventStory& story) {
  std::vector<const DateMention*> datelines;
  for (const DateMention& date : story.annotation.dates) {
    if (stands_in_dateline(story.document(), date)) {
      datelines.push_back(&date);
    } else {
      read_event_date(story, date);
    }
  }
  // The day of issue where the sentence tells no other.
  for (const DateMention* date : datelines) read_event_date(story, *date);
}

}  // namespace communique
