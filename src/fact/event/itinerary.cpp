#include "fact/event/itinerary.hpp"

#include <algorithm>

namespace communique {
namespace {

// The town of the "In Lima on 3 May," that opens the sentence, or nullptr.
const Mention* opening_town(const EventStory& story, TokenRange sentence) {
  const Document& document = story.document();
  if (sentence.size() < 4 || !document.token(sentence.first).is(Particle::In)) return nullptr;
  const Mention* town = story.annotation.mention_at(sentence.first + 1);
  const bool named = town != nullptr && town->type == EntityType::Place && !town->nominal;
  return named ? town : nullptr;
}

// Talks and signings that a verb tells, where no place is told.
bool lacks_place(const EventStory& story, const EventDraft& draft) {
  const EventKind kind = draft.event.kind;
  const bool gathers =
      kind == EventKind::Meeting || kind == EventKind::Ceremony || kind == EventKind::Conference;
  return gathers && draft.told && !draft.generic && !draft.earlier && draft.event.places.empty() &&
         !story.is_history(draft);
}

// "She then travelled to Cusco"
bool moves_on(const EventDraft& draft) {
  return draft.event.kind == EventKind::Visit && !draft.event.places.empty();
}

bool shares_person(const EventStory& story, const Event& a, const Event& b) {
  return std::ranges::any_of(actors_of(a), [&](EntityIndex e) {
    const auto others = actors_of(b);
    return story.reading.entities[e].type == EntityType::Person &&
           std::ranges::find(others, e) != others.end();
  });
}

}  // namespace

void place_by_itinerary(EventStory& story) {
  const Mention* town = nullptr;
  const EventDraft* first = nullptr;  // what the sentence with the town tells
  std::uint32_t paragraph = 0;
  for (const Sentence& sentence : story.document().sentences()) {
    if (sentence.paragraph != paragraph) first = nullptr;
    paragraph = sentence.paragraph;
    const DraftIndex opening = story.first_draft_in(sentence.tokens);
    if (opening == no_draft) continue;
    if (const Mention* named = opening_town(story, sentence.tokens); named != nullptr) {
      town = named;
      first = &story.drafts[opening];
    }
    for (DraftIndex i = opening;
         i < story.drafts.size() && story.drafts[i].words.first < sentence.tokens.last; ++i) {
      EventDraft& draft = story.drafts[i];
      if (first != &draft && moves_on(draft)) first = nullptr;
      if (first == nullptr) break;
      if (lacks_place(story, draft) && shares_person(story, first->event, draft.event))
        add_unique(draft.event.places, town->entity);
    }
  }
}

}  // namespace communique
