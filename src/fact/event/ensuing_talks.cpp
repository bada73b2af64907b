#include "fact/event/ensuing_talks.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

// "the meeting that followed", "the discussion following the ceremony", "the ensuing talks"
bool follows_something(const Document& document, TokenRange noun) {
  static const WordSet ensuing = {"ensuing", "subsequent"};
  static const WordSet followed = {"followed"};
  if (noun.first > 0 && ensuing.contains(document.token(noun.first - 1))) return true;
  if (noun.last + 1 >= document.size()) return false;
  const Token& next = document.token(noun.last);
  const bool relative = next.is(Particle::That) || next.is(Particle::Which);
  return next.is(Particle::Following) ||
         (relative && followed.contains(document.token(noun.last + 1)));
}

std::size_t count_persons(const EventStory& story, const Event& event) {
  return static_cast<std::size_t>(std::ranges::count_if(event.participants, [&](EntityIndex e) {
    return story.reading.entities[e].type == EntityType::Person;
  }));
}

// The ceremony of two, told in one of the sentences before; or nullptr.
const EventDraft* rite_before(const EventStory& story, const EventDraft& talks) {
  constexpr std::uint32_t reach = 3;  // sentences
  const Document& document = story.document();
  const DraftIndex rite = story.last_draft_before(talks.words.first, [&](const EventDraft& draft) {
    return draft.event.kind == EventKind::Ceremony && count_persons(story, draft.event) == 2;
  });
  if (rite == no_draft) return nullptr;
  const std::uint32_t told = document.sentence_index(story.drafts[rite].words.first);
  return told + reach >= document.sentence_index(talks.words.first) ? &story.drafts[rite] : nullptr;
}

}  // namespace

void add_people_of_rite(EventStory& story) {
  for (EventDraft& talks : story.drafts) {
    if (talks.verbal || talks.event.kind != EventKind::Meeting ||
        !follows_something(story.document(), talks.words))
      continue;
    const EventDraft* rite = rite_before(story, talks);
    if (rite == nullptr) continue;
    for (const EntityIndex e : rite->event.participants) {
      if (story.reading.entities[e].type == EntityType::Person)
        add_unique(talks.event.participants, e);
    }
    if (!talks.event.date.known()) {
      talks.event.date = rite->event.date;
      talks.event.end_date = rite->event.end_date;
    }
    talks.happens = talks.told = true;
    talks.definite = talks.points_back = false;
  }
}

}  // namespace communique
