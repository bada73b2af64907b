#include "fact/event/travel_company.hpp"

#include <algorithm>

namespace communique {
namespace {

// "A, accompanied by B, paid a visit to Peru": what the sentence goes on to tell, or no_draft.
DraftIndex told_of_both(const EventStory& story, const Clause& clause) {
  const Document& document = story.document();
  const std::uint32_t t = clause.verb.first;
  const TokenRange sentence = document.sentence_at(t).tokens;
  if (!clause.passive || t < sentence.first + 2 || !document.token(t - 1).is(Mark::Comma))
    return no_draft;
  const Actors* traveller = story.clauses.actors().ending_at(t - 1);
  const DraftIndex index = story.first_draft_in({t, sentence.last});
  if (traveller == nullptr || index == no_draft || story.drafts[index].generic) return no_draft;
  const EventKind kind = story.drafts[index].event.kind;
  return kind == EventKind::Visit || is_gathering(kind) ? index : no_draft;
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
    if (!(story.drafts[i].told || here) || !(deed || takes_part(traveller, event))) continue;
    if (event.kind == EventKind::Visit) return i;
    if (deed) return i;
    const bool named = event.kind == EventKind::Conference && !event.name.empty();
    const bool talks = event.kind == EventKind::Meeting && joined == no_draft;
    if (named || talks) joined = i;
  }
  return joined;
}

}  // namespace

DraftIndex joined_by_company(const EventStory& story, const Clause& clause) {
  const DraftIndex index = told_of_both(story, clause);
  return index != no_draft ? index : reason_to_come(story, clause);
}

}  // namespace communique
