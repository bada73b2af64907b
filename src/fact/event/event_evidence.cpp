#include "fact/event/event_evidence.hpp"

#include <algorithm>

#include "fact/event/event_sideline.hpp"

namespace communique {
namespace {

bool has_person(const std::vector<EntityIndex>& actors, const Reading& reading) {
  return std::ranges::any_of(
      actors, [&](EntityIndex e) { return reading.entities[e].type == EntityType::Person; });
}

// "visited the Salt Institute"
bool calls_at_house(const std::vector<EntityIndex>& visitors, const Reading& reading) {
  return has_person(visitors, reading) && std::ranges::any_of(visitors, [&](EntityIndex e) {
           const EntityType type = reading.entities[e].type;
           return type == EntityType::Body || type == EntityType::Organization;
         });
}

// "led the final round of talks"
bool names_round(const EventStory& story, const EventDraft& draft) {
  return story.document().token(draft.words.first).word == "round"_word;
}

// "a workshop", "a joint salt fair"
bool is_introduced(const EventStory& story, const EventDraft& draft) {
  constexpr std::uint32_t longest_phrase = 5;
  const std::uint32_t begin = story.document().sentence_at(draft.words.first).tokens.first;
  for (std::uint32_t t = draft.words.first; t > begin && t + longest_phrase > draft.words.first;
       --t) {
    const Token& token = story.document().token(t - 1);
    if (token.is(Particle::A)) return true;
    if (token.is(Particle::The) || token.kind == TokenKind::Mark) return false;
  }
  return false;
}

// "a salt council, whose first meeting will be held in Lima in May", "a workshop on salt was held
// in Lima on 2 May", "invited B to a salt fair in Lima in May"
bool is_dated_session(const EventStory& story, const EventDraft& draft) {
  const auto is_place = [&](EntityIndex e) {
    return story.reading.entities[e].type == EntityType::Place;
  };
  const bool told = draft.told && (draft.counted ||
                                   (draft.event.kind == EventKind::Conference && !draft.definite));
  const bool introduced = draft.event.kind == EventKind::Conference &&
                          is_introduced(story, draft) &&
                          std::ranges::any_of(draft.event.places, is_place);
  return (told || introduced) && draft.event.date.known() && !draft.event.places.empty();
}

// "met A on the sidelines of the Salt Week": it takes place.
bool has_sidelines(const Document& document, const EventDraft& draft) {
  std::uint32_t t = draft.words.first;
  if (t > 0 && document.token(t - 1).is(Particle::The)) --t;
  return t > 1 && document.token(t - 1).is(Particle::Of) &&
         names_a_margin(document.token(t - 2).word);
}

// "spoke at an event hosted by the Salt Chamber in Lima", but not "the Salt Forum, an event ..."
bool is_hosted_event(const Document& document, const EventDraft& draft) {
  const Event& event = draft.event;
  const std::uint32_t first = draft.words.first;
  const bool one = first > 1 && document.token(first - 1).is(Particle::A) &&
                   !document.token(first - 2).is(Mark::Comma) &&
                   document.token(draft.words.last - 1).word == "event"_word;
  return one && !event.organizers.empty() && !event.participants.empty() &&
         (event.date.known() || !event.places.empty());
}

}  // namespace

bool names_mission(const Document& document, const EventDraft& draft) {
  const Token& head = document.token(draft.words.last - 1);
  return draft.event.kind == EventKind::Visit && !draft.verbal && head.word == "mission"_word &&
         !head.capital();
}

bool tells_enough(const EventStory& story, const EventDraft& draft) {
  const Reading& reading = story.reading;
  if (draft.generic) return is_hosted_event(story.document(), draft);
  const Event& event = draft.event;
  const bool located = event.date.known() || !event.places.empty();
  const std::vector<EntityIndex> actors = actors_of(event);
  if (!event.name.empty())
    return located || has_sidelines(story.document(), draft) ||
           (draft.happens && (draft.told || draft.name.ordinal || !actors.empty()));
  switch (event.kind) {
    case EventKind::Meeting:
    case EventKind::Call:
      if (located) return !actors.empty() || is_dated_session(story, draft);
      return actors.size() >= 2 && has_person(actors, reading);
    case EventKind::Negotiation:
      return (!actors.empty() || !event.about.empty()) &&
             (located || draft.name.ordinal ||
              (names_round(story, draft) && draft.told && has_person(actors, reading)));
    case EventKind::Conference:
      return (draft.happens && !actors.empty()) || is_dated_session(story, draft);
    case EventKind::Ceremony:
      if (located && !event.about.empty() &&
          (draft.planned || !draft.verbal || event.date.is_day() ||
           event.evidence.rule == "event-opened"))
        return true;
      return !event.places.empty() ||
             (!actors.empty() && (located || !event.about.empty() || has_person(actors, reading)));
    case EventKind::Visit:
      if (actors.empty())
        return names_mission(story.document(), draft) && event.date.known() &&
               !event.places.empty();
      return !event.places.empty() || (located && calls_at_house(actors, reading));
    case EventKind::Launch:
      return !event.about.empty() &&
             (located || !event.organizers.empty() || event.evidence.rule == "event-started");
    case EventKind::Appointment:
      return !event.participants.empty();
  }
  return false;
}

}  // namespace communique
