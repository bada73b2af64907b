#include "fact/event/event_name_draft.hpp"

#include <algorithm>

namespace communique {
namespace {

// Gatherings of companies are named after countries too, which then take no part.
bool is_of_business(const EventName& name) {
  static const std::uint64_t business = word_hash("business");
  static const std::uint64_t investors = word_hash("investors");
  return std::ranges::any_of(name.words,
                             [](std::uint64_t w) { return w == business || w == investors; });
}

// "Peru–Chile Dialogue" gathers both, "ASEAN Summit" its members.
void add_named_sides(const EventStory& story, EventDraft& draft) {
  const EventName& name = draft.name;
  const bool gathers = name.sides.size() >= 2 || (name.of_members && !name.sides.empty());
  if (!gathers || is_of_business(name)) return;
  for (const ConceptId side : name.sides)
    add_unique(draft.event.participants, entity_of(story.annotation, side));
}

// Whether it is the name of a gathering that one organisation convenes: "WTO Ministerial
// Conference".
bool has_convener(const EventStory& story, const EventName& name) {
  return name.sides.size() == 1 &&
         (*story.annotation.vocabulary)[name.sides.front()].attribute("convenes") == "true";
}

}  // namespace

void add_convener(const EventStory& story, EventDraft& draft) {
  if (draft.event.organizers.empty() && has_convener(story, draft.name))
    add_unique(draft.event.organizers, entity_of(story.annotation, draft.name.sides.front()));
}

void add_name_drafts(EventStory& story) {
  for (const EventName& name : find_event_names(story.annotation, story.words)) {
    EventDraft draft;
    draft.words = name.tokens;
    draft.name = name;
    draft.happens = name.ordinal || name.dated || name.announced || !name.standing;
    draft.planned = name.announced;
    draft.event.kind = name.kind;
    draft.event.name = story.document().text_of(name.tokens);
    draft.event.evidence = story.evidence(name.tokens.first, "event-name", 0.8F);
    add_unique(draft.event.participants, name.session_of);
    if (!has_convener(story, name)) add_named_sides(story, draft);
    story.drafts.push_back(std::move(draft));
  }
}

}  // namespace communique
