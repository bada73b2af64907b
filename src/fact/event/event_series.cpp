#include "fact/event/event_series.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

// The persons whom a word such as "meetings" tells to be met, or nobody.
std::vector<EntityIndex> guests_of(const EventStory& story, const EventDraft& draft) {
  static const WordSet plurals = {"meetings", "bilaterals", "calls"};
  const TokenRange words = draft.words;
  std::vector<EntityIndex> guests;
  if (draft.verbal || !plurals.contains(story.document().token(words.last - 1))) return guests;
  const TokenRange rest{words.last, story.clauses.clause_end(words.last)};
  const Actors* others = story.clauses.complement(rest, {Particle::With});
  if (others == nullptr) return guests;
  for (const Mention* member : story.clauses.actors().members(*others)) {
    if (member->type == EntityType::Person) add_unique(guests, member->entity);
  }
  return guests;
}

}  // namespace

void split_meetings(EventStory& story) {
  std::vector<EventDraft> drafts;
  for (EventDraft& draft : story.drafts) {
    const std::vector<EntityIndex> guests = guests_of(story, draft);
    if (guests.size() < 2) {
      drafts.push_back(std::move(draft));
      continue;
    }
    std::erase_if(draft.event.participants,
                  [&](EntityIndex e) { return std::ranges::find(guests, e) != guests.end(); });
    for (const EntityIndex guest : guests) {
      drafts.push_back(draft);
      drafts.back().event.participants.push_back(guest);
    }
  }
  story.drafts = std::move(drafts);
}

}  // namespace communique
