#include "fact/event/interview.hpp"

#include <algorithm>

#include "fact/statement/transcript.hpp"

namespace communique {
namespace {

// The first press conference that is told before the token.
DraftIndex heading_before(const EventStory& story, std::uint32_t token) {
  for (DraftIndex i = 0; i < story.drafts.size() && story.drafts[i].words.first < token; ++i) {
    if (story.drafts[i].to_press) return i;
  }
  return no_draft;
}

const Mention* place_before(const EventStory& story, std::uint32_t token) {
  const auto heading = mentions_in(story.annotation, {0, token});
  const auto place = std::ranges::find(heading, EntityType::Place, &Mention::type);
  return place == heading.end() ? nullptr : &*place;
}

// What is asked and answered about.
void add_matters_after(const EventStory& story, std::uint32_t opening, Event& interview) {
  for (const Mention& mention : mentions_in(story.annotation, {opening, story.document().size()})) {
    if (is_matter(mention))
      for_each_entity(mention, [&](EntityIndex e) { add_unique(interview.about, e); });
  }
}

}  // namespace

void read_interview(EventStory& story) {
  const std::vector<Turn> turns = find_turns(story.annotation);
  if (turns.empty()) return;
  const std::uint32_t opening = turns.front().words.first;
  const DraftIndex index = heading_before(story, opening);
  if (index == no_draft) return;
  EventDraft& draft = story.drafts[index];
  draft.happens = draft.told = true;
  draft.event.date = draft.event.end_date = story.document().release().date;
  for (const Turn& turn : turns) add_unique(draft.event.participants, turn.speaker);
  add_matters_after(story, opening, draft.event);
  if (const Mention* place = place_before(story, opening))
    add_unique(draft.event.places, place->entity);
}

}  // namespace communique
