#include "fact/event/role_company.hpp"

#include <algorithm>

#include "fact/event/event_part.hpp"
#include "fact/event/travel_company.hpp"

namespace communique {
namespace {

// "A spoke at a press conference. She was accompanied by B": there, where nobody travels.
DraftIndex attended_with_company(const EventStory& story, const LexicalHit& verb,
                                 const Clause& clause) {
  const std::uint32_t begin = story.document().sentence_at(verb.tokens.first).tokens.first;
  const bool passive = clause.passive && clause.subjects.size() == 1 && !clause.gerund;
  const DraftIndex index = passive ? story.attended_before(begin) : no_draft;
  if (index == no_draft || story.drafts[index].event.kind != EventKind::Conference) return no_draft;
  const std::vector<EntityIndex> actors = actors_of(story.drafts[index].event);
  const bool attends = std::ranges::find(actors, clause.subjects.front()->entity) != actors.end();
  return attends ? index : no_draft;
}

// "B accompanied A on a visit": A visits, too.
void add_accompanied(const EventStory& story, const Clause& clause, EventDraft& draft) {
  if (draft.words.first < clause.verb.last || draft.event.kind != EventKind::Visit) return;
  const Actors* object = story.clauses.actors().starting_at(clause.object_range.first);
  if (!clause.passive && object != nullptr)
    add_actors(draft.event.participants, story.clauses.actors().members(*object));
  if (clause.passive) add_actors(draft.event.participants, clause.subjects);
}

}  // namespace

void join_company(EventStory& story, const LexicalHit& verb, const Clause& clause) {
  DraftIndex index = joined_by_company(story, clause);
  if (index == no_draft) index = attended_with_company(story, verb, clause);
  if (index == no_draft) return;
  give_parts(story, verb, clause, story.drafts[index].event);
  add_accompanied(story, clause, story.drafts[index]);
}

}  // namespace communique
