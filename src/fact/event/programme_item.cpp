#include "fact/event/programme_item.hpp"

#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet programmes = {"programme", "program", "itinerary", "schedule"};

// Whether "her programme", "the itinerary of the visit" stands before the verb in its sentence.
bool follows_programme(const EventStory& story, std::uint32_t verb) {
  constexpr std::uint32_t reach = 8;
  const Document& document = story.document();
  const std::uint32_t begin = document.sentence_at(verb).tokens.first;
  for (std::uint32_t t = verb; t > begin && t + reach > verb; --t) {
    const Token& token = document.token(t - 1);
    if (token.is(Particle::Not) || token.kind == TokenKind::Mark) return false;
    if (programmes.contains(token) && !token.capital()) return true;
  }
  return false;
}

// The traveller of the last visit told before, else the person of whom the release tells first.
EntityIndex visitor_before(const EventStory& story, std::uint32_t token) {
  const DraftIndex visit = story.last_draft_before(token, [&](const EventDraft& draft) {
    return draft.event.kind == EventKind::Visit && !draft.event.participants.empty();
  });
  if (visit == no_draft) return story.protagonist_before(token);
  const EntityIndex first = story.drafts[visit].event.participants.front();
  const bool person = story.reading.entities[first].type == EntityType::Person;
  return person ? first : story.protagonist_before(token);
}

void tell_items(EventStory& story, std::uint32_t verb) {
  const TokenRange rest{verb, story.document().sentence_at(verb).tokens.last};
  const EntityIndex visitor = visitor_before(story, rest.first);
  if (visitor == no_entity) return;
  const bool planned = !story.document().text_of(verb).ends_with("d");
  for (EventDraft& draft : story.drafts) {
    const bool visit = draft.event.kind == EventKind::Visit;
    if (!rest.contains(draft.words.first) || draft.verbal ||
        !(visit || is_gathering(draft.event.kind)))
      continue;
    draft.happens = draft.told = true;
    draft.planned |= planned;
    add_unique(draft.event.participants, visitor);
  }
}

}  // namespace

void read_programme_items(EventStory& story) {
  const Document& document = story.document();
  if (!document.holds(programmes)) return;
  for (std::uint32_t t = 0;
       (t = story.annotation.next_word(t, {WordKind::Inclusion})) < document.size(); ++t) {
    if (follows_programme(story, t)) tell_items(story, t);
  }
}

}  // namespace communique
