#include "fact/event/event_side.hpp"

#include <algorithm>

#include "fact/event/unnamed_side.hpp"
#include "fact/post/governor.hpp"
#include "mention/place/country.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

bool is_between_states(AgreementKind kind) {
  return kind != AgreementKind::Mou && kind != AgreementKind::Declaration &&
         kind != AgreementKind::Contract && kind != AgreementKind::Arrangement;
}

bool is_institute(const Reading& reading, EntityIndex entity) {
  const EntityType type = reading.entities[entity].type;
  return type == EntityType::Body || type == EntityType::Organization;
}

bool is_negotiable(const EventStory& story, const Mention& mention) {
  if (mention.type != EntityType::Agreement || mention.entity == no_entity) return false;
  const AgreementFact* fact = story.fact_of_agreement(mention.entity);
  return fact == nullptr || is_between_states(fact->kind);
}

// Whether nobody negotiates it any more.
bool is_done(const EventStory& story, EntityIndex agreement) {
  const AgreementFact* fact = story.fact_of_agreement(agreement);
  return fact != nullptr &&
         (fact->status == AgreementStatus::Signed || fact->status == AgreementStatus::InForce);
}

}  // namespace

void add_sides(const EventStory& story, Event& event) {
  const auto& entities = story.reading.entities;
  std::vector<EntityIndex> sides;
  for (const auto* list : {&event.participants, &event.chairs}) {
    for (const EntityIndex actor : *list) {
      if (entities[actor].type == EntityType::Person &&
          !governs_place(story.annotation, story.reading, actor))
        add_unique(sides, story.sides.of(actor));
    }
  }
  std::erase_if(sides, [&](EntityIndex side) {
    return convenes_all(*story.annotation.vocabulary, entities[side].concept_id);
  });
  if (sides.size() < 2) return;
  for (const EntityIndex side : sides) add_unique(event.participants, side);
}

EntityIndex agreement_in_focus(const EventStory& story, std::uint32_t token) {
  const std::uint32_t paragraph = story.document().sentence_at(token).paragraph;
  const auto& mentions = story.annotation.mentions;
  auto at = std::ranges::lower_bound(mentions, token, {},
                                     [](const Mention& m) { return m.tokens.first; });
  EntityIndex signed_last = no_entity;
  while (at != mentions.begin()) {
    --at;
    if (story.document().sentence_at(at->tokens.first).paragraph != paragraph) break;
    if (!is_negotiable(story, *at)) continue;
    if (!is_done(story, at->entity)) return at->entity;
    if (signed_last == no_entity) signed_last = at->entity;
  }
  if (signed_last != no_entity) return signed_last;
  const auto first =
      std::ranges::find_if(mentions, [&](const Mention& m) { return is_negotiable(story, m); });
  return first == mentions.end() ? no_entity : first->entity;
}

void add_institutes(const EventStory& story, Event& event) {
  for (const EntityIndex agreement : event.about) {
    const AgreementFact* fact = story.fact_of_agreement(agreement);
    if (fact == nullptr) continue;
    for (const EntityIndex party : fact->parties) {
      if (is_institute(story.reading, party)) add_unique(event.participants, party);
    }
  }
}

void add_named_institutes(const EventStory& story, std::uint32_t token, Event& event) {
  Event named;
  named.about = event.about;
  add_institutes(story, named);
  const TokenRange sentence = story.document().sentence_at(token).tokens;
  bool between = false;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    between |= story.document().token(t).is(Particle::Between);
    const Mention* mention = story.annotation.innermost_mention_at(t);
    if (mention == nullptr || mention->tokens.first != t || mention->entity == no_entity) continue;
    const bool party =
        std::ranges::find(named.participants, mention->entity) != named.participants.end();
    if (party && (between || mention->type == EntityType::Organization))
      add_unique(event.participants, mention->entity);
  }
}

void add_parties(const EventStory& story, Event& event) {
  const bool signs_another = event.kind == EventKind::Ceremony &&
                             std::ranges::any_of(event.about, [&](EntityIndex agreement) {
                               const AgreementFact* fact = story.fact_of_agreement(agreement);
                               return fact != nullptr && fact->status == AgreementStatus::Signed;
                             });
  // "Peru signed an MOU with Chile"
  const bool by_states =
      !event.participants.empty() && std::ranges::all_of(event.participants, [&](EntityIndex e) {
        return is_side(story.reading.entities[e].type);
      });
  for (const EntityIndex agreement : event.about) {
    const AgreementFact* fact = story.fact_of_agreement(agreement);
    if (fact == nullptr) continue;
    // "the Joint Declaration of Peru and Chile signed in 2023"
    const bool declared = event.participants.empty() && fact->kind == AgreementKind::Declaration;
    if (!is_between_states(fact->kind) && !by_states && !declared) continue;
    // "signed a protocol to the Salt Pact": the pact was not.
    if (fact->status == AgreementStatus::None && signs_another) continue;
    for (const EntityIndex party : fact->parties) {
      if (std::ranges::find(event.organizers, party) == event.organizers.end())
        add_unique(event.participants, party);
    }
  }
}

std::vector<EntityIndex> unnamed_sides_before(const EventStory& story, std::uint32_t verb) {
  auto sides = sides_of_delegates_before(story.annotation, verb);
  if (sides.size() > 1) return sides;
  const std::uint32_t begin = story.document().sentence_at(verb).tokens.first;
  const bool joined = verb > begin && story.document().token(verb - 1).is(Particle::And);
  const DraftIndex launch = joined ? story.last_draft_in({begin, verb}) : no_draft;
  if (launch == no_draft || story.drafts[launch].event.kind != EventKind::Launch) return {};
  const auto& organizers = story.drafts[launch].event.organizers;
  const bool states = std::ranges::all_of(
      organizers, [&](EntityIndex e) { return is_side(story.reading.entities[e].type); });
  return states ? organizers : std::vector<EntityIndex>();
}

}  // namespace communique
