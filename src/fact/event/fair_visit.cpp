#include "fact/event/fair_visit.hpp"

#include <algorithm>

#include "fact/event/mission_sent.hpp"

namespace communique {
namespace {

// The "to" of "to the third Salt Fair", or no_token.
std::uint32_t to_before(const EventStory& story, const EventDraft& gathering) {
  constexpr std::uint32_t longest_approach = 4;
  const Document& document = story.document();
  const std::uint32_t begin = document.sentence_at(gathering.words.first).tokens.first;
  const std::uint32_t first = gathering.words.first;
  for (std::uint32_t t = first; t > begin && first - t < longest_approach; --t) {
    const Token& before = document.token(t - 1);
    if (before.is(Particle::To)) return t - 1;
    const bool attends = story.annotation.has_hit_at(t - 1, {Lexical::RoleVerb});
    if (!before.is_word() || is_preposition(before) || attends) break;
  }
  return no_token;
}

// "business delegation", "22 firms"
bool leads_party(const Annotation& annotation, std::uint32_t t) {
  const Document& document = annotation.document;
  constexpr std::uint32_t longest_name = 3;
  for (std::uint32_t end = t + longest_name; t < std::min(end, document.size()); ++t) {
    if (is_party(annotation, t)) return true;
  }
  return false;
}

// The verb of "travels to", "led a delegation of bakers to", "takes 22 firms to", but not "led the
// Peruvian delegation to".
std::optional<LexicalHit> journey_before(const EventStory& story, std::uint32_t to) {
  constexpr std::uint32_t longest_company = 10;
  const Document& document = story.document();
  const std::uint32_t begin = document.sentence_at(to).tokens.first;
  bool party = false;
  for (std::uint32_t t = to; t > begin && to - t < longest_company; --t) {
    const Token& before = document.token(t - 1);
    if (before.kind == TokenKind::Mark) break;
    party |= (before.is(Particle::A) || before.is_number()) && leads_party(story.annotation, t);
    const LexicalHit* verb = story.annotation.hit_at(t - 1, Lexical::EventVerb);
    if (verb != nullptr && story.words[verb->concept_id].of_destinations) return *verb;
    if (!party) continue;
    if (const LexicalHit* role = story.annotation.hit_at(t - 1, Lexical::RoleVerb)) return *role;
    if (const auto sending = sending_at(story.annotation, t - 1)) return sending;
  }
  return std::nullopt;
}

std::optional<EventDraft> visit_to(const EventStory& story, const EventDraft& gathering) {
  const Event& event = gathering.event;
  if (event.kind != EventKind::Conference || event.name.empty() || event.places.empty())
    return std::nullopt;
  const std::uint32_t to = to_before(story, gathering);
  const auto verb = to == no_token ? std::nullopt : journey_before(story, to);
  if (!verb) return std::nullopt;
  const Clause clause = story.clauses.read(*verb);
  if (clause.passive || clause.negated || clause.modality == Modality::Possible)
    return std::nullopt;
  EventDraft visit = gathering;
  visit.name = {};
  visit.event.name.clear();
  visit.words = verb->tokens;
  visit.event.kind = EventKind::Visit;
  visit.event.evidence = story.evidence(clause.head, "event-visited-fair", 0.7F);
  visit.event.organizers.clear();
  visit.event.chairs.clear();
  visit.event.about.clear();
  visit.event.participants.clear();
  add_actors(visit.event.participants, clause.subjects);
  std::erase_if(visit.event.participants, [&](EntityIndex e) {
    return story.reading.entities[e].type != EntityType::Person;
  });
  visit.happens = visit.told = visit.verbal = true;
  visit.definite = visit.points_back = visit.generic = false;
  return visit.event.participants.empty() ? std::nullopt : std::optional(std::move(visit));
}

}  // namespace

void add_fair_visits(EventStory& story) {
  std::vector<EventDraft> drafts;
  drafts.reserve(story.drafts.size());
  for (EventDraft& draft : story.drafts) {
    std::optional<EventDraft> visit = visit_to(story, draft);
    if (visit) {
      for (const EntityIndex e : visit->event.participants) add_unique(draft.event.participants, e);
      drafts.push_back(std::move(*visit));
    }
    drafts.push_back(std::move(draft));
  }
  story.drafts = std::move(drafts);
}

}  // namespace communique
