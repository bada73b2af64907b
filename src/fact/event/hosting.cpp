#include "fact/event/hosting.hpp"

namespace communique {
namespace {

constexpr std::uint32_t no_hosting = 0xFFFFFFFF;

// The "hosting" of "the hosting in Lima of" that ends with the "of" before the event, or
// no_hosting.
std::uint32_t hosting_before(const EventStory& story, std::uint32_t event) {
  constexpr std::uint32_t reach = 20;
  const Document& document = story.document();
  const std::uint32_t begin = document.sentence_at(event).tokens.first;
  std::uint32_t of =
      event > begin && document.token(event - 1).is(Particle::The) ? event - 1 : event;
  if (of < begin + 3 || !document.token(--of).is(Particle::Of)) return no_hosting;
  for (std::uint32_t t = of; t > begin + 1 && t + reach > of; --t) {
    const LexicalHit* verb = story.annotation.hit_at(t - 1, Lexical::RoleVerb);
    if (verb == nullptr || verb->form != LexicalForm::Gerund) continue;
    const bool hosts = story.words[verb->concept_id].role == EventPart::Organizer &&
                       document.token(t - 2).is(Particle::The);
    return hosts ? t - 1 : no_hosting;
  }
  return no_hosting;
}

// The states of those who decided on it.
void add_deciding_states(const EventStory& story, std::uint32_t hosting, Event& event) {
  const ActorPhrases& phrases = story.clauses.actors();
  const Actors* deciding = phrases.before(hosting);
  const std::uint32_t begin = story.document().sentence_at(hosting).tokens.first;
  if (deciding == nullptr || deciding->tokens.first < begin || deciding->governed) return;
  for (const Mention* member : phrases.members(*deciding)) {
    if (member->type == EntityType::Body)
      add_unique(event.organizers, story.sides.of(member->entity));
  }
}

}  // namespace

void read_hostings(EventStory& story) {
  for (DraftIndex i = 0; i < story.drafts.size(); ++i) {
    EventDraft& draft = story.drafts[i];
    if (draft.verbal || !is_gathering(draft.event.kind)) continue;
    const std::uint32_t hosting = hosting_before(story, draft.words.first);
    if (hosting == no_hosting) continue;
    story.cues.push_back({{hosting, hosting + 1}, i});
    draft.happens = draft.told = draft.planned = true;
    add_deciding_states(story, hosting, draft.event);
  }
}

}  // namespace communique
