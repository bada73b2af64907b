#include "fact/event/event_side.hpp"

#include <algorithm>

#include "mention/place/country.hpp"

namespace communique {
namespace {

const BodyFact* fact_of(const Reading& reading, EntityIndex body) {
  const auto found = std::ranges::find(reading.bodies, body, &BodyFact::body);
  return found == reading.bodies.end() ? nullptr : &*found;
}

EntityIndex side_of_body(const Reading& reading, EntityIndex body) {
  for (int step = 0; step < 4 && body != no_entity; ++step) {
    const EntityType type = reading.entities[body].type;
    if (type == EntityType::Country || type == EntityType::Bloc) return body;
    const BodyFact* fact = fact_of(reading, body);
    if (fact == nullptr) return no_entity;
    if (fact->country != no_entity) return fact->country;
    body = fact->part_of;
  }
  return no_entity;
}

bool is_between_states(AgreementKind kind) {
  return kind != AgreementKind::Mou && kind != AgreementKind::Declaration &&
         kind != AgreementKind::Contract && kind != AgreementKind::Arrangement;
}

bool is_institute(const Reading& reading, EntityIndex entity) {
  const EntityType type = reading.entities[entity].type;
  return type == EntityType::Body || type == EntityType::Organization;
}

const AgreementFact* fact_of_agreement(const Reading& reading, EntityIndex agreement) {
  const auto found = std::ranges::find(reading.agreements, agreement, &AgreementFact::agreement);
  return found == reading.agreements.end() ? nullptr : &*found;
}

bool is_negotiable(const Reading& reading, const Mention& mention) {
  if (mention.type != EntityType::Agreement || mention.entity == no_entity) return false;
  const AgreementFact* fact = fact_of_agreement(reading, mention.entity);
  return fact == nullptr || is_between_states(fact->kind);
}

}  // namespace

EntityIndex side_of(const Reading& reading, EntityIndex actor) {
  if (reading.entities[actor].type != EntityType::Person) return side_of_body(reading, actor);
  EntityIndex negotiator = no_entity;
  for (const Post& post : reading.posts) {
    if (post.person != actor || post.former) continue;
    const EntityIndex side =
        post.country != no_entity ? post.country : side_of_body(reading, post.body);
    if (!post.title.ends_with("egotiator") && side != no_entity) return side;
    if (negotiator == no_entity) negotiator = side;
  }
  return negotiator;
}

void add_sides(const EventStory& story, Event& event) {
  const auto& entities = story.reading.entities;
  std::vector<EntityIndex> sides;
  for (const auto* list : {&event.participants, &event.chairs}) {
    for (const EntityIndex actor : *list) {
      if (entities[actor].type == EntityType::Person)
        add_unique(sides, side_of(story.reading, actor));
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
  while (at != mentions.begin()) {
    --at;
    if (story.document().sentence_at(at->tokens.first).paragraph != paragraph) break;
    if (is_negotiable(story.reading, *at)) return at->entity;
  }
  const auto first = std::ranges::find_if(
      mentions, [&](const Mention& m) { return is_negotiable(story.reading, m); });
  return first == mentions.end() ? no_entity : first->entity;
}

void add_institutes(const EventStory& story, Event& event) {
  for (const EntityIndex agreement : event.about) {
    const AgreementFact* fact = fact_of_agreement(story.reading, agreement);
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
  for (const EntityIndex agreement : event.about) {
    const AgreementFact* fact = fact_of_agreement(story.reading, agreement);
    if (fact == nullptr || !is_between_states(fact->kind)) continue;
    for (const EntityIndex party : fact->parties) {
      if (std::ranges::find(event.organizers, party) == event.organizers.end())
        add_unique(event.participants, party);
    }
  }
}

}  // namespace communique
