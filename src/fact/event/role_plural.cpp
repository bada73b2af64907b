#include "fact/event/role_plural.hpp"

#include "fact/event/event_part.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Talks, or the session of a body.
bool is_meeting(const EventStory& story, const EventDraft& draft) {
  const auto& participants = draft.event.participants;
  const bool of_body = !participants.empty() &&
                       story.reading.entities[participants.front()].type == EntityType::Body;
  return draft.event.kind == EventKind::Meeting ||
         (draft.event.kind == EventKind::Conference && of_body);
}

}  // namespace

bool stands_for_all(const Document& document, const EventDraft& draft) {
  static const WordSet plurals = {"meetings", "sessions", "events", "gatherings"};
  return draft.definite && draft.event.name.empty() &&
         plurals.contains(document.token(draft.words.last - 1));
}

void join_all(EventStory& story, const LexicalHit& verb, const Clause& clause, DraftIndex last) {
  const Document& document = story.document();
  if (document.token(story.drafts[last].words.last - 1).word == "events"_word) {
    const DraftIndex main =
        story.attended_before(document.sentence_at(verb.tokens.first).tokens.first);
    if (main != no_draft) give_parts(story, verb, clause, story.drafts[main].event);
    return;
  }
  for (DraftIndex i = last > longest_memory ? last - longest_memory : 0; i < last; ++i) {
    EventDraft& draft = story.drafts[i];
    const bool told =
        draft.told && !draft.planned && is_meeting(story, draft) && !story.is_history(draft);
    if (!told) continue;
    Event attended;
    attended.kind = draft.event.kind;
    give_parts(story, verb, clause, attended);
    for (const EntityIndex e : attended.participants) add_unique(draft.company, e);
  }
}

}  // namespace communique
