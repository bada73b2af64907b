#include "fact/event/event_verb.hpp"

#include <algorithm>

#include "fact/event/acting.hpp"
#include "fact/event/appointment.hpp"
#include "fact/event/briefing.hpp"
#include "fact/event/deposit.hpp"
#include "fact/event/discussion.hpp"
#include "fact/event/institute_people.hpp"
#include "fact/event/launch.hpp"
#include "fact/event/meeting.hpp"
#include "fact/event/noun_or_verb.hpp"
#include "fact/event/opening.hpp"
#include "fact/event/signing.hpp"
#include "fact/event/visit.hpp"
#include "fact/event/welcome.hpp"
#include "mention/date/date.hpp"

namespace communique {
namespace {

// "received Peru's instrument of acceptance" as "was handed over" is read.
std::optional<EventDraft> read_deposit(const EventStory& story, LexicalHit verb) {
  verb.concept_id = story.annotation.vocabulary->find("event-hand-over-instrument");
  return read_signing(story, verb);
}

std::optional<EventDraft> read_verb(const EventStory& story, const LexicalHit& verb) {
  if (verb.lexical == Lexical::RoleVerb) return read_discussion(story, verb);
  if (receives_instrument(story, verb)) return read_deposit(story, verb);
  if (auto opening = read_opening(story, verb)) return opening;
  switch (story.words[verb.concept_id].frame) {
    case EventFrame::Launching:
    case EventFrame::Starting:
    case EventFrame::Resuming:
      return read_launch(story, verb);
    case EventFrame::Appointing:
    case EventFrame::Assuming:
    case EventFrame::Passing:
      return read_appointment(story, verb);
    case EventFrame::Signing:
    case EventFrame::Depositing:
      return read_signing(story, verb);
    case EventFrame::Visiting:
      return read_visit(story, verb);
    case EventFrame::Counterpart:
    case EventFrame::Gathering:
      return read_meeting(story, verb);
    case EventFrame::Addressing:
      return read_briefing(story, verb);
    default:
      return std::nullopt;
  }
}

bool tells_apart(const EventStory& story, const EventDraft& draft) {
  constexpr std::uint64_t individually = "individually"_word;
  constexpr std::uint64_t separately = "separately"_word;
  constexpr std::uint32_t reach = 8;
  const std::uint32_t begin = story.document().sentence_at(draft.words.first).tokens.first;
  if (story.document().token(begin).is(Particle::In) && draft.words.first > begin + 1 &&
      story.document().token(begin + 1).word == "separate"_word)
    return true;
  const std::uint32_t end = std::min(draft.words.last + reach, story.document().size());
  for (std::uint32_t t = draft.words.first; t < end; ++t) {
    if (story.document().token(t).kind == TokenKind::Mark) return false;
    const std::uint64_t word = story.document().token(t).word;
    const bool in_turn = word == "turn"_word && story.document().token(t - 1).is(Particle::In);
    if (word == individually || word == separately || in_turn) return true;
  }
  return false;
}

// "A was received by B, and by the Minister, C": two meetings of A.
void add_further_hosts(EventStory& story, const LexicalHit& verb, const EventDraft& draft) {
  const Clause clause = story.clauses.read(verb);
  if (draft.event.kind != EventKind::Meeting || !clause.passive || clause.subjects.empty()) return;
  constexpr std::uint32_t reach = 40;
  const std::uint32_t end = std::min(story.document().sentence_at(verb.tokens.first).tokens.last,
                                     verb.tokens.last + reach);
  const auto& phrases = story.clauses.actors();
  for (std::uint32_t t = verb.tokens.last; t + 2 < end; ++t) {
    if (!story.document().token(t).is(Particle::And) ||
        !story.document().token(t + 1).is(Particle::By))
      continue;
    const Actors* host = phrases.starting_at(t + 2);
    if (host == nullptr || !holds_person(phrases.members(*host))) continue;
    EventDraft other = draft;
    other.words = {t + 1, t + 2};
    const auto& met = clause.agents;
    std::erase_if(other.event.participants, [&](EntityIndex e) {
      return std::ranges::any_of(met, [&](const Mention* m) { return m->entity == e; });
    });
    add_actors(other.event.participants, phrases.members(*host));
    story.drafts.push_back(std::move(other));
  }
}

// Whether a day or a place stands right before the comma or "and" before the token: "met B on 3 May
// and C on 4 May", "met B in Lima, C in Cusco".
bool follows_circumstance(const EventStory& story, std::uint32_t t) {
  const Document& document = story.document();
  if (t == 0) return false;
  std::uint32_t end = t;
  if (document.token(end - 1).is(Particle::And)) --end;
  if (end > 0 && document.token(end - 1).is(Mark::Comma)) --end;
  if (end == t || end == 0) return false;
  const Mention* place = story.annotation.mention_at(end - 1);
  return date_at(story.annotation, end - 1) != nullptr ||
         (place != nullptr && place->type == EntityType::Place);
}

// Whether "and with" stands before the token: "met with B, and with C".
bool follows_and_with(const Document& document, std::uint32_t t) {
  return t > 1 && document.token(t - 1).is(Particle::With) &&
         document.token(t - 2).is(Particle::And);
}

// "A met B on 3 May, C on 4 May and D in Lima", "A met with B, and with C": a meeting of A with
// each.
void add_further_meetings(EventStory& story, const LexicalHit& verb, const EventDraft& draft) {
  const Clause clause = story.clauses.read(verb);
  const bool meets = draft.event.kind == EventKind::Meeting || draft.event.kind == EventKind::Call;
  if (!meets || clause.passive || clause.subjects.size() != 1) return;
  const TokenRange sentence = story.document().sentence_at(verb.tokens.first).tokens;
  const auto& phrases = story.clauses.actors();
  std::uint32_t last = verb.tokens.last;
  for (const Actors* actors = phrases.after(last);
       actors != nullptr && actors->tokens.last <= sentence.last &&
       !holds_predicate(story.annotation, {last, actors->tokens.first});
       actors = phrases.after(last)) {
    last = actors->tokens.last;
    const std::uint32_t first = actors->tokens.first;
    const bool another = actors->governed
                             ? follows_and_with(story.document(), first)
                             : follows_circumstance(story, first) && !is_acting(story, *actors);
    if (!another || !holds_person(phrases.members(*actors))) continue;
    EventDraft other = draft;
    other.words = {first, first + 1};
    other.event.participants.clear();
    other.event.places.clear();
    add_actors(other.event.participants, clause.subjects);
    add_actors(other.event.participants, phrases.members(*actors));
    story.drafts.push_back(std::move(other));
  }
}

// "A met with B and with representatives of the Salt Chamber": another meeting of A.
void add_meeting_with_institutes(EventStory& story, const LexicalHit& verb,
                                 const EventDraft& draft) {
  const Clause clause = story.clauses.read(verb);
  if (draft.event.kind != EventKind::Meeting || clause.passive || clause.subjects.empty()) return;
  const std::uint32_t end = story.document().sentence_at(verb.tokens.first).tokens.last;
  for (std::uint32_t t = verb.tokens.last + 1; t + 1 < end; ++t) {
    if (!follows_and_with(story.document(), t)) continue;
    const std::vector<EntityIndex> institutes = institutes_of_people(story, t, end);
    if (institutes.empty()) continue;
    EventDraft other = draft;
    other.event.participants.clear();
    add_actors(other.event.participants, clause.subjects);
    for (const EntityIndex e : institutes) add_unique(other.event.participants, e);
    story.drafts.push_back(std::move(other));
  }
}

// "A met separately with B and C", "B and C called on A separately", "A called on B and C": two
// meetings of A.
void add_each(EventStory& story, const LexicalHit& verb, EventDraft draft) {
  std::vector<EntityIndex> all = draft.event.participants;
  const bool apart = story.words[verb.concept_id].each || tells_apart(story, draft);
  if (draft.event.kind != EventKind::Meeting || all.size() < 3 || !apart)
    return story.drafts.push_back(std::move(draft));
  if (story.clauses.read(verb).subjects.size() > 1) std::ranges::reverse(all);
  for (std::size_t i = 1; i < all.size(); ++i) {
    draft.event.participants = {all.front(), all[i]};
    story.drafts.push_back(draft);
  }
}

}  // namespace

void add_verb_drafts(EventStory& story) {
  const Annotation& annotation = story.annotation;
  constexpr LexicalSet verbs{Lexical::EventVerb, Lexical::AppointmentVerb, Lexical::RoleVerb};
  for (std::uint32_t t = 0; (t = annotation.next_hit(t, verbs)) < story.document().size(); ++t) {
    const Mention* mention = annotation.mention_at(t);
    if (mention != nullptr && !mention->nominal) continue;
    const bool noun = annotation.hit_at(t, Lexical::EventNoun) && stands_as_noun(annotation, t);
    for (const Lexical lexical :
         {Lexical::EventVerb, Lexical::AppointmentVerb, Lexical::RoleVerb}) {
      const LexicalHit* verb = annotation.hit_at(t, lexical);
      if (verb == nullptr || noun) continue;
      auto draft = read_verb(story, *verb);
      if (!draft) continue;
      add_each(story, *verb, *draft);
      add_further_hosts(story, *verb, *draft);
      add_further_meetings(story, *verb, *draft);
      add_meeting_with_institutes(story, *verb, *draft);
      if (draft->event.kind != EventKind::Visit) continue;
      if (auto talks = talks_on_visit(story, *verb, *draft))
        story.drafts.push_back(std::move(*talks));
    }
  }
}

}  // namespace communique
