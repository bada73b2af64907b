#include "fact/agreement_parties.hpp"

#include <algorithm>

namespace communique {
namespace {

bool is_side(EntityType type) { return type == EntityType::Country || type == EntityType::Bloc; }

bool seals(const Annotation& annotation, const LexicalHit& hit) {
  if (hit.lexical != Lexical::StatusVerb) return false;
  const std::string_view status = annotation.concept_of(hit).attribute("status");
  return status == "signed" || status == "concluded";
}

// Kinds that bodies and companies make as well as states.
bool is_made_by_any(std::string_view kind) {
  return kind == "Contract" || kind == "Arrangement" || kind == "MOU" || kind == "Other";
}

void add_once(std::vector<EntityIndex>& parties, EntityIndex party) {
  if (party != no_entity && std::ranges::find(parties, party) == parties.end())
    parties.push_back(party);
}

}  // namespace

AgreementParties::AgreementParties(const Annotation& annotation, const Reading& reading)
    : annotation_(annotation),
      document_(annotation.document),
      reading_(reading),
      clauses_(annotation),
      land_(reading.entities.size(), no_entity) {
  for (EntityIndex e = 0; e < reading.entities.size(); ++e) {
    if (is_side(reading.entities[e].type)) land_[e] = e;
  }
  for (const BodyFact& fact : reading.bodies) land_[fact.body] = fact.country;
  for (const Post& post : reading.posts) {
    const EntityIndex country = post.country != no_entity ? post.country
                                : post.body != no_entity  ? land_[post.body]
                                                          : no_entity;
    if (land_[post.person] == no_entity) land_[post.person] = country;
  }
  rank_sides();
}

void AgreementParties::rank_sides() {
  std::vector<std::size_t> weight(reading_.entities.size());
  for (EntityIndex e = 0; e < reading_.entities.size(); ++e) {
    if (land_[e] != no_entity) weight[land_[e]] += reading_.entities[e].spans.size();
    if (is_side(reading_.entities[e].type)) by_rank_.push_back(e);
  }
  std::ranges::stable_sort(by_rank_, std::ranges::greater(),
                           [&](EntityIndex e) { return weight[e]; });
}

EntityIndex AgreementParties::leading_side(const Parties& except) const {
  for (const EntityIndex side : by_rank_) {
    if (std::ranges::find(except, side) == except.end()) return side;
  }
  return no_entity;
}

EntityIndex AgreementParties::country_of(EntityIndex entity) const { return land_[entity]; }

std::vector<EntityIndex> AgreementParties::sides_named(Phrases phrases) const {
  Parties parties;
  for (const AgreementPhrase* phrase : phrases) {
    for (const ConceptId concept_id : phrase->parties) {
      for (const EntityIndex side : by_rank_) {
        if (reading_.entities[side].concept_id == concept_id) add_once(parties, side);
      }
    }
  }
  return parties;
}

// The sides that stand in the same part of the sentence: "the RCEP took effect for Peru".
std::vector<EntityIndex> AgreementParties::sides_beside(const AgreementPhrase& phrase) const {
  const TokenRange sentence = document_.sentence_at(phrase.name.first).tokens;
  std::uint32_t first = phrase.name.first;
  std::uint32_t last = phrase.name.last;
  const auto parts = [&](std::uint32_t t) { return document_.token(t).is(Mark::Semicolon); };
  while (first > sentence.first && !parts(first - 1)) --first;
  while (last < sentence.last && !parts(last)) ++last;
  Parties sides;
  for (std::uint32_t t = first; t < last; ++t) {
    const Mention* mention = annotation_.innermost_mention_at(t);
    if (mention != nullptr && is_side(mention->type)) add_once(sides, mention->entity);
  }
  return sides;
}

void AgreementParties::add_maker(const Mention& mention, Parties& parties) const {
  if (mention.entity == no_entity) return;
  const bool person = mention.type == EntityType::Person;
  add_once(parties, person ? country_of(mention.entity) : mention.entity);
}

// "an MOU between JETRO and Invest Qatar".
std::vector<EntityIndex> AgreementParties::makers_between(const AgreementPhrase& phrase) const {
  Parties parties;
  const std::uint32_t end = document_.sentence_at(phrase.name.first).tokens.last;
  const std::uint32_t limit = std::min(end, phrase.end() + 8);
  for (std::uint32_t t = phrase.end(); t + 1 < limit; ++t) {
    if (document_.token(t).is(Mark::Semicolon)) break;
    if (!document_.token(t).is(Particle::Between) && !document_.token(t).is(Particle::With))
      continue;
    const Actors* actors = clauses_.actors().starting_at(t + 1);
    if (actors == nullptr) continue;
    for (const Mention* member : clauses_.actors().members(*actors)) add_maker(*member, parties);
    break;
  }
  return parties;
}

// Those who sign, exchange or conclude it.
std::vector<EntityIndex> AgreementParties::makers_by_verb(const AgreementPhrase& phrase) const {
  const TokenRange sentence = document_.sentence_at(phrase.name.first).tokens;
  Parties parties;
  for (std::uint32_t t = sentence.first; t < sentence.last && parties.empty(); ++t) {
    const LexicalHit* verb = annotation_.hit_at(t, Lexical::StatusVerb);
    if (verb == nullptr || !seals(annotation_, *verb)) continue;
    const Clause clause = clauses_.read(*verb);
    const bool object = clause.object_range.contains(phrase.name.first);
    const bool subject = phrase.name.last <= clause.verb.first;
    if (!object && !subject) continue;
    for (const Mention* actor : clause.actors()) add_maker(*actor, parties);
    if (parties.size() > 1) break;
    if (const Actors* partner = clauses_.complement(clause.object_range, {Particle::With})) {
      for (const Mention* member : clauses_.actors().members(*partner)) add_maker(*member, parties);
    }
  }
  return parties;
}

std::vector<EntityIndex> AgreementParties::makers(const AgreementPhrase& phrase) const {
  Parties parties = makers_between(phrase);
  if (parties.size() < 2) parties = makers_by_verb(phrase);
  return parties;
}

std::vector<EntityIndex> AgreementParties::find(Phrases phrases) const {
  Parties parties = sides_named(phrases);
  const AgreementPhrase& first = *phrases.front();
  if (first.known != no_concept && parties.empty()) return sides_beside(first);
  const bool blocs_own = parties.size() == 1 &&
                         reading_.entities[parties.front()].type == EntityType::Bloc &&
                         std::ranges::none_of(phrases, [](const AgreementPhrase* p) {
                           return p->tokens != p->name && p->field.empty();
                         });
  if (blocs_own && (first.kind == "Declaration" || first.kind == "Other")) return parties;
  for (const AgreementPhrase* phrase : phrases) {
    if (parties.size() > 1 || phrase->nominal) continue;
    const Parties made = makers(*phrase);
    if (made.size() > 1 &&
        (parties.empty() || std::ranges::find(made, parties.front()) != made.end()))
      parties = made;
  }
  const bool weak = first.strength == HeadStrength::Weak && is_made_by_any(first.kind);
  while (parties.size() < 2 && !weak) {
    const EntityIndex side = leading_side(parties);
    if (side == no_entity) break;
    parties.push_back(side);
  }
  return parties;
}

std::vector<std::vector<EntityIndex>> AgreementParties::find_each(Phrases phrases) const {
  Parties partners = sides_named(phrases);
  std::vector<Parties> each;
  const EntityIndex home = leading_side(partners);
  if (home == no_entity) return each;
  for (const EntityIndex partner : partners) each.push_back({home, partner});
  return each;
}

}  // namespace communique
