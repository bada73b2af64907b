#include "fact/event/event_session.hpp"

#include <algorithm>

#include "fact/reference/main_sides.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

EntityIndex body_of(const EventDraft& draft, const Reading& reading) {
  if (draft.event.kind != EventKind::Conference || !draft.name.ordinal) return no_entity;
  const auto body = std::ranges::find_if(draft.event.participants, [&](EntityIndex e) {
    return is_institution(reading.entities[e].type);
  });
  return body == draft.event.participants.end() ? no_entity : *body;
}

std::vector<EntityIndex> sides_of(const EventDraft& draft, const Reading& reading) {
  std::vector<EntityIndex> sides;
  for (const EntityIndex e : draft.event.participants) {
    if (is_side(reading.entities[e].type)) sides.push_back(e);
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

// "The Salt Council met on 3 May. The Chair of the Council, A, said"
void add_chair_of_sitting(const Reading& reading, std::vector<EventDraft>& drafts) {
  const auto sitting = std::ranges::find_if(drafts, [&](const EventDraft& draft) {
    const auto& participants = draft.event.participants;
    return draft.event.evidence.rule == "event-gathered" && !participants.empty() &&
           reading.entities[participants.front()].type == EntityType::Body;
  });
  if (sitting == drafts.end() || sitting->planned || !sitting->event.chairs.empty()) return;
  for (const Post& post : reading.posts) {
    const bool presides = post.body == sitting->event.participants.front() && !post.former &&
                          post.title.starts_with("Chair");
    if (presides) add_unique(sitting->event.chairs, post.person);
  }
}

// "The Working Party held its tenth meeting", at which its chair spoke: no talks of two sides.
void make_session(const Document& document, const Reading& reading, EventDraft& draft) {
  constexpr std::uint32_t reach = 2;
  Event& event = draft.event;
  const std::uint32_t noun = draft.words.first;
  if (draft.planned || event.kind != EventKind::Meeting || !draft.name.ordinal ||
      event.participants.empty() ||
      !is_institution(reading.entities[event.participants.front()].type))
    return;
  for (std::uint32_t t = noun; t > 0 && t + reach > noun; --t) {
    if (document.token(t - 1).is(Particle::Its)) event.kind = EventKind::Conference;
  }
}

// The session that names its body.
EventDraft* find_named(std::vector<EventDraft>& drafts, const Reading& reading) {
  const auto named = std::ranges::find_if(
      drafts, [&](const EventDraft& d) { return body_of(d, reading) != no_entity; });
  return named == drafts.end() ? nullptr : &*named;
}

// "She will convene the second meeting"
bool names_persons_alone(const Event& event, const Reading& reading) {
  return std::ranges::all_of(actors_of(event), [&](EntityIndex e) {
    return reading.entities[e].type == EntityType::Person;
  });
}

bool is_nameless_session(const EventDraft& draft, const Reading& reading) {
  const bool session =
      draft.event.kind == EventKind::Conference || draft.event.kind == EventKind::Meeting;
  return session && draft.name.ordinal && draft.name.sides.empty() &&
         draft.name.words.size() <= 1 && names_persons_alone(draft.event, reading);
}

void add_sides(const std::vector<EntityIndex>& sides, Event& session) {
  for (const EntityIndex side : sides) {
    if (std::ranges::find(session.organizers, side) == session.organizers.end())
      add_unique(session.participants, side);
  }
}

// The two sides of a joint body, which its name tells: "Peru–Chile Salt Committee".
std::vector<EntityIndex> sides_in_name(const Annotation& annotation, EntityIndex body) {
  std::vector<EntityIndex> sides;
  for (const Mention& mention : annotation.mentions) {
    if (mention.entity != body || mention.nominal) continue;
    for (std::uint32_t t = mention.tokens.first; t < mention.tokens.last; ++t) {
      const LexicalHit* side = annotation.hit_at(t, Lexical::Country);
      if (side == nullptr) side = annotation.hit_at(t, Lexical::Bloc);
      if (side != nullptr) add_unique(sides, entity_of(annotation, side->concept_id));
    }
    if (sides.size() == 2) return sides;
    sides.clear();
  }
  return sides;
}

// Sessions of the first body told to gather: its chair and its sides take part in each.
void complete_sessions_of_body(const Annotation& annotation, const Reading& reading,
                               std::vector<EventDraft>& drafts) {
  EventDraft* named = find_named(drafts, reading);
  if (named == nullptr) return;
  add_chair(reading, *named);
  const EntityIndex body = body_of(*named, reading);
  std::vector<EntityIndex> sides;
  for (const EventDraft& draft : drafts) {
    if (body_of(draft, reading) == body && sides.size() < 2) sides = sides_of(draft, reading);
  }
  if (sides.size() < 2) sides = sides_in_name(annotation, body);
  for (EventDraft& draft : drafts) {
    if (is_nameless_session(draft, reading)) {
      draft.event.kind = EventKind::Conference;
      draft.event.participants.push_back(body);
    }
    const bool gathered =
        draft.event.evidence.rule == "event-gathered";  // "met for the first time"
    if (body_of(draft, reading) == body && sides.size() >= 2 && !gathered)
      add_sides(sides, draft.event);
  }
}

// "Joint Committee", "Joint Working Group on Salt"
bool is_joint(const Annotation& annotation, TokenRange name) {
  const Document& document = annotation.document;
  static const WordSet joint = {"joint"};
  static const WordSet others = {"group", "consultations"};
  bool shared = false;
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    shared |= joint.contains(document.token(t));
    if (shared &&
        (annotation.is(t, WordKind::Committee) || others.contains(annotation.document.token(t))))
      return true;
  }
  return false;
}

// The body that gathers, where it is a joint one; a name alone may tell so too.
bool gathers_joint_body(const Annotation& annotation, const EventDraft& draft) {
  if (is_joint(annotation, draft.name.tokens)) return true;
  const TokenRange sentence = annotation.document.sentence_at(draft.words.first).tokens;
  return std::ranges::any_of(mentions_in(annotation, sentence), [&](const Mention& mention) {
    return !mention.nominal && is_joint(annotation, mention.tokens) &&
           std::ranges::find(draft.event.participants, mention.entity) !=
               draft.event.participants.end();
  });
}

// "the third session of the Joint Committee", which names no side: the two states that the
// release is about.
void complete_joint_sessions(const Annotation& annotation, const Reading& reading,
                             std::vector<EventDraft>& drafts) {
  const MainSides main = find_main_sides(annotation);
  const auto is_country = [&](EntityIndex e) {
    return e != no_entity && reading.entities[e].type == EntityType::Country;
  };
  if (!main.two_sided || !is_country(main.home) || !is_country(main.other)) return;
  for (EventDraft& draft : drafts) {
    const bool session = draft.event.kind == EventKind::Conference && draft.name.sides.empty() &&
                         draft.event.about.empty() && draft.event.evidence.rule != "event-gathered";
    if (session && sides_of(draft, reading).empty() && gathers_joint_body(annotation, draft))
      add_sides({main.home, main.other}, draft.event);
  }
}

// "The third Consultations", "The third meeting of the SD"; "The first meeting" has no words.
bool continues_series(const Document& document, const EventDraft& draft, const EventName& first) {
  const auto& words = draft.name.words;
  if (words.empty()) return draft.name.session_of == no_entity && draft.name.sides.empty();
  return std::ranges::includes(first.words, words) ||
         (words.size() == 1 && is_abbreviated_by(document, first, words.front()));
}

// "The next meeting will be held in Lima": of which no more is told.
bool is_next(const EventDraft& draft) {
  const Event& event = draft.event;
  const bool session = event.kind == EventKind::Conference || event.kind == EventKind::Meeting;
  return session && event.name.empty() && draft.counted && draft.planned &&
         actors_of(event).empty();
}

// "The next meeting is scheduled for 14 October", after "The Salt Committee met": its own.
void complete_next_session(const Reading& reading, std::vector<EventDraft>& drafts) {
  EntityIndex body = no_entity;
  for (EventDraft& draft : drafts) {
    if (body != no_entity && is_next(draft)) {
      draft.event.kind = EventKind::Conference;
      draft.event.participants = {body};
      draft.happens |= draft.event.date.known();
    }
    const auto& participants = draft.event.participants;
    const bool session = body_of(draft, reading) != no_entity && draft.told && !draft.planned;
    const bool gathers = is_gathering(draft.event.kind) && !participants.empty() &&
                         (session || actors_of(draft.event).size() == 1) &&
                         is_institution(reading.entities[participants.front()].type);
    if (body == no_entity && gathers) body = participants.front();
  }
}

// "The second session of the Consultations", after "the first Peru–Chile Salt Consultations".
void complete_sessions_of_series(const Annotation& annotation, const Reading& reading,
                                 std::vector<EventDraft>& drafts, bool wordless) {
  const EventDraft* first = nullptr;
  for (EventDraft& draft : drafts) {
    if (wordless && first != nullptr && first->name.session_of == no_entity && is_next(draft)) {
      draft.event.kind = EventKind::Conference;
      add_sides(sides_of(*first, reading), draft.event);
    }
    if (draft.event.name.empty() || !draft.name.ordinal) continue;
    const bool gathers = sides_of(draft, reading).size() >= 2;
    if (first == nullptr && gathers) first = &draft;
    if (first == nullptr || gathers || draft.name.words.empty() != wordless ||
        !names_persons_alone(draft.event, reading))
      continue;
    if (continues_series(annotation.document, draft, first->name))
      add_sides(sides_of(*first, reading), draft.event);
  }
}

// "the next SSB meeting", of which nothing else is told: the body sits there.
void add_named_body(const Annotation& annotation, EventDraft& draft) {
  const Token& head = annotation.document.token(draft.words.last - 1);
  const bool meeting = head.word == "meeting"_word || head.word == "session"_word;
  if (draft.event.name.empty() || head.capital() || !meeting || !actors_of(draft.event).empty())
    return;
  for (std::uint32_t t = draft.words.first; t + 1 < draft.words.last; ++t) {
    const Mention* mention = annotation.innermost_mention_at(t);
    if (mention != nullptr && is_institution(mention->type))
      add_unique(draft.event.participants, mention->entity);
    const LexicalHit* body = annotation.hit_at(t, Lexical::Body);
    if (body != nullptr)
      add_unique(draft.event.participants, entity_of(annotation, body->concept_id));
  }
}

}  // namespace

void find_sessions(EventStory& story) {
  for (EventDraft& draft : story.drafts) make_session(story.document(), story.reading, draft);
}

void complete_sessions(const Annotation& annotation, const Reading& reading,
                       std::vector<EventDraft>& drafts) {
  for (EventDraft& draft : drafts) add_named_body(annotation, draft);
  complete_sessions_of_series(annotation, reading, drafts, false);
  complete_sessions_of_body(annotation, reading, drafts);
  complete_sessions_of_series(annotation, reading, drafts, true);
  complete_joint_sessions(annotation, reading, drafts);
  complete_next_session(reading, drafts);
  add_chair_of_sitting(reading, drafts);
}

}  // namespace communique
