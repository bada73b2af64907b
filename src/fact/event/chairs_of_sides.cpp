#include "fact/event/chairs_of_sides.hpp"

#include <algorithm>
#include <array>

#include "fact/event/event_name_draft.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

// The sides of the two persons in the chair, or nothing.
std::vector<EntityIndex> sides_in_chair(const EventStory& story, const Event& event) {
  std::vector<EntityIndex> sides;
  if (event.chairs.size() != 2) return sides;
  for (const EntityIndex chair : event.chairs) {
    const EntityIndex side = story.sides.of(chair);
    if (side != no_entity && story.reading.entities[chair].type == EntityType::Person)
      add_unique(sides, side);
  }
  return sides.size() == 2 ? sides : std::vector<EntityIndex>();
}

// The committee of "the Salt Pact", unless two states alone made it.
bool names_wide_agreement(const EventStory& story, TokenRange name) {
  return std::ranges::any_of(mentions_in(story.annotation, name), [&](const Mention& mention) {
    if (mention.type != EntityType::Agreement || mention.entity == no_entity) return false;
    const AgreementFact* fact = story.fact_of_agreement(mention.entity);
    return fact == nullptr || fact->parties.size() != 2;
  });
}

// "ASEAN Economic Meeting", "Committee of the Salt Pact" of five states
bool gathers_more(const EventStory& story, const EventDraft& draft,
                  const std::vector<EntityIndex>& sides) {
  const auto is_other = [&](EntityIndex e) {
    const bool side = e != no_entity && is_side(story.reading.entities[e].type);
    return side && std::ranges::find(sides, e) == sides.end();
  };
  return std::ranges::any_of(
             actors_of(draft.event),
             [&](EntityIndex e) { return is_other(e) || is_other(story.sides.of(e)); }) ||
         std::ranges::any_of(
             draft.name.sides,
             [&](ConceptId side) { return is_other(entity_of(story.annotation, side)); }) ||
         std::ranges::any_of(
             std::array{draft.words, draft.last_words, draft.name.tokens},
             [&](TokenRange telling) { return names_wide_agreement(story, telling); });
}

}  // namespace

void add_sides_of_chairs(const EventStory& story, std::vector<EventDraft>& drafts) {
  for (EventDraft& draft : drafts) {
    if (draft.event.kind != EventKind::Conference || draft.event.name.empty() ||
        is_open_to_all(draft.name))
      continue;
    const std::vector<EntityIndex> sides = sides_in_chair(story, draft.event);
    if (sides.empty() || gathers_more(story, draft, sides)) continue;
    for (const EntityIndex side : sides) add_unique(draft.event.participants, side);
  }
}

}  // namespace communique
