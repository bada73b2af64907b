#include "fact/agreement/agreement_sides.hpp"

#include <algorithm>
#include <iterator>

#include "fact/agreement/agreement_makers.hpp"
#include "mention/name/capitalised_phrase.hpp"
#include "mention/place/country.hpp"
#include "mention/side.hpp"

namespace communique {

AgreementSides::AgreementSides(const Annotation& annotation, const Reading& reading,
                               const std::vector<EntityIndex>& land)
    : annotation_(annotation), document_(annotation.document), reading_(reading), land_(land) {
  rank();
}

// Home leads, then come the sides most spoken of.
void AgreementSides::rank() {
  std::vector<std::size_t> weight(reading_.entities.size());
  for (EntityIndex e = 0; e < reading_.entities.size(); ++e) {
    if (is_side(reading_.entities[e].type)) by_rank_.push_back(e);
    if (land_[e] != no_entity) weight[land_[e]] += reading_.entities[e].spans.size();
  }
  std::ranges::stable_sort(by_rank_, std::ranges::greater(),
                           [&](EntityIndex e) { return weight[e]; });
  const ConceptId home = annotation_.home.side;
  const auto first = std::ranges::find_if(by_rank_, [&](EntityIndex e) {
    return home != no_concept && reading_.entities[e].concept_id == home;
  });
  if (first == by_rank_.end()) return;
  home_ = *first;
  std::rotate(by_rank_.begin(), first, std::next(first));
}

// The side spoken of last before the phrase, in its paragraph or the one before.
EntityIndex AgreementSides::before(const AgreementPhrase& phrase, const Sides& except) const {
  const std::uint32_t paragraph = document_.sentence_at(phrase.name.first).paragraph;
  for (std::uint32_t t = phrase.name.first; t-- > 0;) {
    if (document_.sentence_at(t).paragraph + 1 < paragraph) break;
    const Mention* mention = annotation_.innermost_mention_at(t);
    if (mention == nullptr || mention->entity == no_entity) continue;
    if (is_scene(*mention)) continue;
    if (is_side(mention->type) && !may_join(*annotation_.vocabulary, *mention)) continue;
    const EntityIndex side = land_[mention->entity];
    if (side != no_entity && joins(side) && std::ranges::find(except, side) == except.end())
      return side;
  }
  return no_entity;
}

bool AgreementSides::joins(EntityIndex side) const {
  const Entity& entity = reading_.entities[side];
  const Vocabulary& vocabulary = *annotation_.vocabulary;
  return entity.type == EntityType::Country || (!is_region(vocabulary, entity.concept_id) &&
                                                !convenes_all(vocabulary, entity.concept_id));
}

// Whether it is told of otherwise than as a scene.
bool AgreementSides::is_actor(EntityIndex side) const {
  return std::ranges::any_of(annotation_.mentions, [&](const Mention& mention) {
    return mention.entity == side && !is_scene(mention);
  });
}

EntityIndex AgreementSides::leading(const Sides& except) const {
  for (const EntityIndex side : by_rank_) {
    if (joins(side) && (except.empty() || side == home_ || is_actor(side)) &&
        std::ranges::find(except, side) == except.end())
      return side;
  }
  return no_entity;
}

std::vector<EntityIndex> AgreementSides::named(Phrases phrases) const {
  Sides parties;
  for (const AgreementPhrase* phrase : phrases) {
    for (const ConceptId concept_id : phrase->parties) {
      for (const EntityIndex side : by_rank_) {
        if (reading_.entities[side].concept_id == concept_id) add_party(parties, side);
      }
    }
  }
  return parties;
}

// "in Peru": where something happens.
bool AgreementSides::is_place(const Mention& side) const {
  std::uint32_t before = side.tokens.first;
  if (before > 1 && document_.token(before - 1).is(Particle::The)) --before;
  return before > 0 && document_.token(before - 1).is(Particle::In);
}

bool AgreementSides::is_scene(const Mention& side) const {
  const bool meant_behind =  // "in Peru, with which Chile has an FTA"
      side.tokens.last + 2 < document_.size() &&
      document_.token(side.tokens.last + 2).is(Particle::Which);
  return is_side(side.type) && !meant_behind && (is_place(side) || names_gathering(side));
}

// "ASEAN Summit", "Salt Bloc Leaders' Meeting"
bool AgreementSides::names_gathering(const Mention& side) const {
  std::uint32_t word = side.tokens.last - 1;
  while ((word = next_name_word(document_, word, JoinPossessive)) != no_token) {
    if (annotation_.hit_at(word, Lexical::EventHead) != nullptr) return true;
  }
  return false;
}

// "both countries" that home is none of.
bool AgreementSides::stands_for_others(const Mention& sides) const {
  return home_ != no_entity && !sides.further_entities.empty() && sides.entity != home_ &&
         std::ranges::find(sides.further_entities, home_) == sides.further_entities.end();
}

// The sides that stand in the same part of the sentence: "the RCEP took effect for Peru".
std::vector<EntityIndex> AgreementSides::beside(const AgreementPhrase& phrase) const {
  const TokenRange sentence = document_.sentence_at(phrase.name.first).tokens;
  std::uint32_t first = phrase.name.first;
  std::uint32_t last = phrase.name.last;
  const auto parts = [&](std::uint32_t t) { return document_.token(t).is(Mark::Semicolon); };
  while (first > sentence.first && !parts(first - 1)) --first;
  while (last < sentence.last && !parts(last)) ++last;
  Sides sides;
  for (std::uint32_t t = first; t < last; ++t) {
    const Mention* mention = annotation_.innermost_mention_at(t);
    if (mention == nullptr || !is_side(mention->type) ||
        !may_join(*annotation_.vocabulary, *mention))
      continue;
    if (is_scene(*mention) || stands_for_others(*mention)) continue;
    const bool of_name = annotation_.mention_at(t)->type == EntityType::Agreement ||
                         (t >= phrase.name.first && t < phrase.end());
    if (!of_name) for_each_entity(*mention, [&](EntityIndex side) { add_party(sides, side); });
  }
  return sides;
}

EntityIndex AgreementSides::called(ConceptId concept_id) const {
  const auto side = std::ranges::find_if(by_rank_, [&](EntityIndex e) {
    return concept_id != no_concept && reading_.entities[e].concept_id == concept_id;
  });
  return side == by_rank_.end() ? no_entity : *side;
}

}  // namespace communique
