#include "fact/event/announced_appointment.hpp"

#include <utility>

#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet appointments = {"appointment", "appointments"};

// Who announces appointments in a sentence that opens a list of them, or nobody.
std::vector<EntityIndex> announcers_in(const EventStory& story, TokenRange sentence) {
  const Document& document = story.document();
  std::vector<EntityIndex> announcers;
  bool named = false;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    named |= appointments.contains(document.token(t));
    const LexicalHit* verb = story.annotation.hit_at(t, Lexical::SpeechVerb);
    if (verb != nullptr && announcers.empty())
      add_actors(announcers, story.clauses.read(*verb).subjects);
  }
  if (!named || !document.token(sentence.last - 1).is(Mark::Colon)) announcers.clear();
  return announcers;
}

// "the following appointments, which take effect on 1 May", "effective 1 May": that day; unknown
// where none is told.
Date day_of_effect(const EventStory& story, TokenRange sentence) {
  static const WordSet effects = {"effect", "effective"};
  constexpr std::uint32_t reach = 4;
  for (const DateMention& date : dates_in(story.annotation, sentence)) {
    const std::uint32_t first = date.tokens.first;
    for (std::uint32_t t = first; t > sentence.first && t + reach > first; --t) {
      if (effects.contains(story.document().token(t - 1))) return date.begin;
    }
  }
  return {};
}

// "becomes": what is announced comes into effect with it.
bool is_in_present(const EventStory& story, const EventDraft& draft) {
  const LexicalHit* verb = story.annotation.hit_at(draft.words.first, Lexical::AppointmentVerb);
  return verb != nullptr && verb->form == LexicalForm::Third;
}

// "The appointment of A takes effect on 1 May": that is when.
void read_days_of_effect(EventStory& story) {
  static const WordSet effects = {"effect", "effective"};
  if (!story.document().holds(effects)) return;
  for (EventDraft& draft : story.drafts) {
    if (draft.event.kind != EventKind::Appointment || draft.event.date.known()) continue;
    const TokenRange sentence = story.document().sentence_at(draft.words.first).tokens;
    const Date day = day_of_effect(story, sentence);
    if (!day.known()) continue;
    draft.event.date = draft.event.end_date = day;
  }
}

}  // namespace

void read_announced_appointments(EventStory& story) {
  read_days_of_effect(story);
  if (!story.document().holds(appointments)) return;
  std::vector<EntityIndex> announcers;
  Date day;
  std::uint32_t sentence_index = 0;
  for (EventDraft& draft : story.drafts) {
    const std::uint32_t own = story.document().sentence_index(draft.words.first);
    for (; sentence_index < own; ++sentence_index) {
      const TokenRange tokens = story.document().sentences()[sentence_index].tokens;
      if (auto found = announcers_in(story, tokens); !found.empty()) {
        announcers = std::move(found);
        const Date effect = day_of_effect(story, tokens);
        day = effect.known() ? effect : story.document().release().date;
      }
    }
    Event& event = draft.event;
    if (announcers.empty() || event.kind != EventKind::Appointment || event.date.known() ||
        !is_in_present(story, draft))
      continue;
    event.organizers = announcers;
    event.date = event.end_date = day;
  }
}

}  // namespace communique
