#include "fact/event/witness.hpp"

#include "fact/event/same_talks.hpp"

namespace communique {
namespace {

std::vector<EntityIndex> people_of(const EventStory& story, const Event& event) {
  std::vector<EntityIndex> chairs = persons_among(story, event.chairs);
  return chairs.size() > 1 ? chairs : persons_among(story, actors_of(event));
}

}  // namespace

std::vector<EntityIndex> people_of_talks_before(const EventStory& story, std::uint32_t token) {
  constexpr std::size_t most = 4;
  const std::uint32_t own = story.document().sentence_index(token);
  const DraftIndex talks = story.last_draft_before(token, [&](const EventDraft& draft) {
    const bool near =
        story.document().sentence_index(draft.words.first) + sentences_of_gathering >= own;
    const bool gathers = is_gathering(draft.event.kind) && draft.event.kind != EventKind::Ceremony;
    const std::size_t people = people_of(story, draft.event).size();
    return near && gathers && !draft.planned && people > 1 && people <= most;
  });
  return talks == no_draft ? std::vector<EntityIndex>()
                           : people_of(story, story.drafts[talks].event);
}

}  // namespace communique
