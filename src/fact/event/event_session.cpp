#include "fact/event/event_session.hpp"

#include <algorithm>

namespace communique {
namespace {

EntityIndex body_of(const EventDraft& draft, const Reading& reading) {
  if (draft.event.kind != EventKind::Conference || !draft.name.ordinal) return no_entity;
  const auto body = std::ranges::find_if(draft.event.participants, [&](EntityIndex e) {
    return reading.entities[e].type == EntityType::Body;
  });
  return body == draft.event.participants.end() ? no_entity : *body;
}

std::vector<EntityIndex> sides_of(const EventDraft& draft, const Reading& reading) {
  std::vector<EntityIndex> sides;
  for (const EntityIndex e : draft.event.participants) {
    const EntityType type = reading.entities[e].type;
    if (type == EntityType::Country || type == EntityType::Bloc) sides.push_back(e);
  }
  return sides;
}

// "The Chair of the Working Party, Ambassador A, urged": who holds the chair presides over the
// session that is told as held.
void add_chair(const Reading& reading, EventDraft& session) {
  if (session.planned || !session.event.chairs.empty()) return;
  const EntityIndex body = body_of(session, reading);
  for (const Post& post : reading.posts) {
    if (post.body == body && !post.former && post.title.starts_with("Chair"))
      add_unique(session.event.chairs, post.person);
  }
}

// The session that names its body.
EventDraft* find_named(std::vector<EventDraft>& drafts, const Reading& reading) {
  const auto named = std::ranges::find_if(
      drafts, [&](const EventDraft& d) { return body_of(d, reading) != no_entity; });
  return named == drafts.end() ? nullptr : &*named;
}

bool is_nameless_session(const EventDraft& draft) {
  const bool session =
      draft.event.kind == EventKind::Conference || draft.event.kind == EventKind::Meeting;
  return session && draft.name.ordinal && draft.name.sides.empty() &&
         draft.name.words.size() <= 1 && actors_of(draft.event).empty();
}

}  // namespace

void complete_sessions(const Reading& reading, std::vector<EventDraft>& drafts) {
  EventDraft* named = find_named(drafts, reading);
  if (named == nullptr) return;
  add_chair(reading, *named);
  const EntityIndex body = body_of(*named, reading);
  std::vector<EntityIndex> sides;
  for (const EventDraft& draft : drafts) {
    if (body_of(draft, reading) == body && sides.size() < 2) sides = sides_of(draft, reading);
  }
  for (EventDraft& draft : drafts) {
    if (is_nameless_session(draft)) {
      draft.event.kind = EventKind::Conference;
      draft.event.participants.push_back(body);
    }
    if (body_of(draft, reading) != body || sides.size() < 2) continue;
    for (const EntityIndex side : sides) {
      if (std::ranges::find(draft.event.organizers, side) == draft.event.organizers.end())
        add_unique(draft.event.participants, side);
    }
  }
}

}  // namespace communique
