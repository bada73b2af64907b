#include "fact/event/travel_company.hpp"

#include <algorithm>

#include "fact/clause/verb_group.hpp"
#include "fact/event/credentials.hpp"

namespace communique {
namespace {

// "A, accompanied by B, paid a visit to Peru", "Accompanied by B, A visited Peru": what the
// sentence goes on to tell, or no_draft.
DraftIndex told_of_both(const EventStory& story, const Clause& clause) {
  const Document& document = story.document();
  const std::uint32_t t = clause.verb.first;
  const TokenRange sentence = document.sentence_at(t).tokens;
  const bool opens = t == sentence.first && !clause.agents.empty();
  const bool behind_traveller = t > sentence.first + 1 && document.token(t - 1).is(Mark::Comma) &&
                                story.clauses.actors().ending_at(t - 1) != nullptr;
  if (!clause.passive || !(opens || behind_traveller)) return no_draft;
  const DraftIndex index = story.first_draft_in({t, sentence.last});
  if (index == no_draft || story.drafts[index].generic) return no_draft;
  const EventKind kind = story.drafts[index].event.kind;
  return kind == EventKind::Visit || is_gathering(kind) ? index : no_draft;
}

// The visit of "was accompanied by B on her visit to Peru", "accompanied A on a visit"; or
// no_draft.
DraftIndex visit_behind(const EventStory& story, const Clause& clause) {
  const DraftIndex index = story.first_draft_in(
      {clause.verb.last, story.document().sentence_at(clause.verb.first).tokens.last});
  if (index == no_draft || story.drafts[index].event.kind != EventKind::Visit ||
      story.drafts[index].event.places.empty())
    return no_draft;  // "on the visit"
  const std::uint32_t noun = story.drafts[index].words.first;
  for (std::uint32_t t = clause.verb.last; t < noun; ++t) {
    const bool other =
        story.document().token(t).kind == TokenKind::Mark || starts_predicate(story.annotation, t);
    if (other) return no_draft;
  }
  return index;
}

// Who is accompanied, or nullptr where no name tells it.
const Mention* traveller_in(const EventStory& story, const Clause& clause) {
  if (clause.passive) return clause.subjects.empty() ? nullptr : clause.subjects.front();
  const Actors* object = story.clauses.actors().starting_at(clause.object_range.first);
  return object == nullptr ? nullptr : story.clauses.actors().members(*object).front();
}

bool takes_part(const Mention* person, const Event& event) {
  if (event.participants.empty()) return false;
  return person == nullptr ||
         std::ranges::find(event.participants, person->entity) != event.participants.end();
}

// "launched the Salt Plan, flanked by B", "opened a works, accompanied by B"
bool is_deed(const EventDraft& draft) {
  return draft.verbal &&
         (draft.event.kind == EventKind::Launch || draft.event.evidence.rule == "event-opened");
}

// "made a working visit to Peru"
bool is_journey(const Event& event) {
  return event.kind == EventKind::Visit && !event.participants.empty() && !event.places.empty();
}

// "was accompanied on the visit by B": the first visit told, not a tour of a works.
bool names_the_visit(const EventStory& story, const Clause& clause) {
  const std::uint32_t on = clause.object_range.first;
  if (on + 2 >= clause.object_range.last) return false;
  const Document& document = story.document();
  return (document.token(on).is(Particle::On) || document.token(on).is(Particle::During)) &&
         document.token(on + 1).is(Particle::The) && story.annotation.is(on + 2, WordKind::Trip);
}

// "She is accompanied by B": all the time that she is there.
bool is_going_on(const EventStory& story, const Clause& clause) {
  const Token& first = story.document().token(clause.verb.first);
  return clause.passive && (first.is(Particle::Is) || first.is(Particle::Are));
}

DraftIndex first_visit(const EventStory& story, const Clause& clause) {
  const Mention* traveller = traveller_in(story, clause);
  const auto visit = std::ranges::find_if(story.drafts, [&](const EventDraft& draft) {
    return draft.words.first < clause.head && is_journey(draft.event) &&
           takes_part(traveller, draft.event);
  });
  return visit == story.drafts.end() ? no_draft
                                     : static_cast<DraftIndex>(visit - story.drafts.begin());
}

DraftIndex reason_to_come(const EventStory& story, const Clause& clause) {
  const Mention* traveller = traveller_in(story, clause);
  const DraftIndex last = story.last_draft_in({0, clause.head});
  const std::uint32_t begin = story.document().sentence_at(clause.head).tokens.first;
  DraftIndex joined = no_draft;
  for (DraftIndex i = last; i != no_draft && i + longest_memory > last;
       i = i == 0 ? no_draft : i - 1) {
    const Event& event = story.drafts[i].event;
    const bool here = event.kind == EventKind::Visit && story.drafts[i].words.first >= begin;
    const bool deed = is_deed(story.drafts[i]) && story.drafts[i].words.first >= begin;
    if (!(story.drafts[i].told || here || is_journey(event)) ||
        !(deed || takes_part(traveller, event)))
      continue;
    if (event.kind == EventKind::Visit) return i;
    if (deed) return i;
    const bool named = event.kind == EventKind::Conference && !event.name.empty();
    const bool talks = event.kind == EventKind::Meeting && joined == no_draft;
    const bool rite = event.evidence.rule == credentials_rule && joined == no_draft;
    if (named || talks || rite) joined = i;
  }
  return joined;
}

}  // namespace

DraftIndex joined_by_company(const EventStory& story, const Clause& clause) {
  DraftIndex index = told_of_both(story, clause);
  if (index == no_draft) index = visit_behind(story, clause);
  if (index == no_draft && (names_the_visit(story, clause) || is_going_on(story, clause)))
    index = first_visit(story, clause);
  return index != no_draft ? index : reason_to_come(story, clause);
}

bool accompanies_talks(const EventStory& story, const Clause& clause) {
  const std::uint32_t the = clause.object_range.first;
  return !clause.passive && clause.object_range.size() > 1 &&
         story.document().token(the).is(Particle::The) &&
         story.annotation.has_hit_at(the + 1, {Lexical::EventNoun}) &&
         !story.annotation.is(the + 1, WordKind::Trip);
}

}  // namespace communique
