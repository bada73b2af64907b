#include "fact/agreement/agreement_parties.hpp"

#include <algorithm>

#include "fact/agreement/agency.hpp"
#include "fact/agreement/customs_union.hpp"
#include "fact/agreement/joining.hpp"
#include "fact/agreement/listed_parties.hpp"
#include "mention/agreement/agreement_support.hpp"
#include "mention/place/country.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Kinds that bodies and companies make as well as states.
bool is_made_by_any(std::string_view kind) {
  return kind == "Contract" || kind == "Arrangement" || kind == "MOU" || kind == "Other";
}

}  // namespace

AgreementParties::AgreementParties(const Annotation& annotation, const ClauseReader& clauses,
                                   const Reading& reading)
    : annotation_(annotation),
      document_(annotation.document),
      reading_(reading),
      principals_{std::vector<EntityIndex>(reading.entities.size(), no_entity),
                  std::vector<EntityIndex>(reading.entities.size(), no_entity),
                  std::vector<EntityIndex>(reading.entities.size(), no_entity)},
      makers_(annotation, clauses, principals_),
      owners_(annotation, makers_) {
  std::vector<EntityIndex>& land = principals_.land;
  for (EntityIndex e = 0; e < reading.entities.size(); ++e) {
    if (is_side(reading.entities[e].type)) land[e] = e;
  }
  for (const BodyFact& fact : reading.bodies) land[fact.body] = fact.country;
  const std::vector<bool> agencies = find_agencies();
  for (const Post& post : reading.posts) {
    const EntityIndex country = post.country != no_entity ? post.country
                                : post.body != no_entity  ? land[post.body]
                                                          : no_entity;
    if (land[post.person] == no_entity) land[post.person] = country;
    if (post.body == no_entity || post.former) continue;
    const bool house = reading.entities[post.body].type == EntityType::Organization;
    if (house) principals_.house[post.person] = post.body;
    if (agencies[post.body]) principals_.agency[post.person] = post.body;
  }
  rank_sides();
}

// Of each entity whether it is a body that acts in its own name.
std::vector<bool> AgreementParties::find_agencies() const {
  std::vector<bool> agencies(reading_.entities.size());
  for (const Mention& mention : annotation_.mentions) {
    if (mention.type == EntityType::Body && mention.entity != no_entity &&
        is_agency(annotation_, mention))
      agencies[mention.entity] = true;
  }
  return agencies;
}

// Home leads, then come the sides most spoken of.
void AgreementParties::rank_sides() {
  std::vector<std::size_t> weight(reading_.entities.size());
  for (EntityIndex e = 0; e < reading_.entities.size(); ++e) {
    if (is_side(reading_.entities[e].type)) by_rank_.push_back(e);
    if (principals_.land[e] != no_entity)
      weight[principals_.land[e]] += reading_.entities[e].spans.size();
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
EntityIndex AgreementParties::side_before(const AgreementPhrase& phrase,
                                          const Parties& except) const {
  const std::uint32_t paragraph = document_.sentence_at(phrase.name.first).paragraph;
  for (std::uint32_t t = phrase.name.first; t-- > 0;) {
    if (document_.sentence_at(t).paragraph + 1 < paragraph) break;
    const Mention* mention = annotation_.innermost_mention_at(t);
    if (mention == nullptr || mention->entity == no_entity) continue;
    if (is_side(mention->type) && is_place(*mention)) continue;
    if (is_side(mention->type) && !may_join(*annotation_.vocabulary, *mention)) continue;
    const EntityIndex side = principals_.land[mention->entity];
    if (side != no_entity && joins(side) && std::ranges::find(except, side) == except.end())
      return side;
  }
  return no_entity;
}

bool AgreementParties::joins(EntityIndex side) const {
  const Entity& entity = reading_.entities[side];
  const Vocabulary& vocabulary = *annotation_.vocabulary;
  return entity.type == EntityType::Country || (!is_region(vocabulary, entity.concept_id) &&
                                                !convenes_all(vocabulary, entity.concept_id));
}

EntityIndex AgreementParties::leading_side(const Parties& except) const {
  for (const EntityIndex side : by_rank_) {
    if (joins(side) && std::ranges::find(except, side) == except.end()) return side;
  }
  return no_entity;
}

std::vector<EntityIndex> AgreementParties::sides_named(Phrases phrases) const {
  Parties parties;
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
bool AgreementParties::is_place(const Mention& side) const {
  return side.tokens.first > 0 && document_.token(side.tokens.first - 1).is(Particle::In);
}

// "both countries" that home is none of.
bool AgreementParties::stands_for_others(const Mention& sides) const {
  return home_ != no_entity && !sides.further_entities.empty() && sides.entity != home_ &&
         std::ranges::find(sides.further_entities, home_) == sides.further_entities.end();
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
    if (mention == nullptr || !is_side(mention->type) ||
        !may_join(*annotation_.vocabulary, *mention))
      continue;
    if (is_place(*mention) || stands_for_others(*mention)) continue;
    const bool of_name = annotation_.mention_at(t)->type == EntityType::Agreement ||
                         (t >= phrase.name.first && t < phrase.end());
    if (!of_name) for_each_entity(*mention, [&](EntityIndex side) { add_party(sides, side); });
  }
  return sides;
}

// The sides that the sentence names by themselves or by their people, where they are two with those
// known.
void AgreementParties::add_sides_of_sentence(const AgreementPhrase& phrase,
                                             Parties& parties) const {
  const TokenRange sentence = document_.sentence_at(phrase.name.first).tokens;
  Parties all = parties;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Mention* mention = annotation_.mention_at(t);
    if (mention != nullptr && mention->entity != no_entity)
      add_party(all, principals_.land[mention->entity]);
  }
  if (all.size() == 2) parties = all;
}

// The sides of the title, where they are two with those known.
void AgreementParties::add_sides_of_title(Parties& parties) const {
  if (parties.size() > 1) return;
  Parties all = parties;
  for (const Mention& mention : annotation_.mentions) {
    if (document_.sentence_at(mention.tokens.first).paragraph != 0) break;
    if (is_side(mention.type)) add_party(all, mention.entity);
    if (all.size() > 2) return;
  }
  const bool ours = home_ == no_entity || std::ranges::find(all, home_) != all.end();
  if (all.size() == 2 && ours) parties = all;
}

// The members of a bloc sign with it where one sentence names them beside the agreement: "the EFTA
// states – A, B and C – today signed".
void AgreementParties::add_members(Phrases phrases, Parties& parties) const {
  for (const AgreementPhrase* phrase : phrases) {
    if (tells_step(annotation_, *phrase)) add_members_told_beside(*phrase, parties);
  }
}

void AgreementParties::add_members_told_beside(const AgreementPhrase& phrase,
                                               Parties& parties) const {
  const Span sentence = document_.sentence_span(phrase.name.first);
  Parties members;
  for (const Membership& fact : reading_.memberships) {
    const bool here = fact.evidence.span.begin == sentence.begin &&
                      fact.evidence.rule == "listed-members" &&
                      std::ranges::find(parties, fact.whole) != parties.end();
    if (here) members.push_back(fact.member);
  }
  for (const EntityIndex member : members) add_party(parties, member);
}

std::vector<EntityIndex> AgreementParties::find(Phrases phrases) const {
  Parties parties = find_makers_or_sides(phrases);
  act_through_union(phrases, parties);
  for (const AgreementPhrase* phrase : phrases) {
    const Parties listed = sides_in_relative(annotation_, *phrase);
    for (const EntityIndex party : listed.size() > 2 ? listed : Parties())
      add_party(parties, party);
  }
  if (phrases.front()->known == no_concept) add_members(phrases, parties);
  add_sides_of_step(phrases, parties);
  return parties;
}

// "came into force for A, B and C", of which two are known as its parties.
void AgreementParties::add_sides_of_step(Phrases phrases, Parties& parties) const {
  const Parties told = parties;
  for (const AgreementPhrase* phrase : phrases) {
    if (!tells_step(annotation_, *phrase)) continue;
    for (const EntityIndex side : sides_of_step(annotation_, *phrase, told))
      add_party(parties, side);
  }
}

// "Brazil said that the FTA with Peru was signed": by MERCOSUR, where the release speaks of it.
void AgreementParties::act_through_union(Phrases phrases, Parties& parties) const {
  if (!is_on_trade(document_, *phrases.front())) return;
  const Parties named = sides_named(phrases);
  for (EntityIndex& party : parties) {
    if (std::ranges::find(named, party) != named.end()) continue;
    const EntityIndex customs_union =
        customs_union_of(*annotation_.vocabulary, reading_, by_rank_, party);
    const bool free = std::ranges::find(parties, customs_union) == parties.end();
    if (customs_union != no_entity && free) party = customs_union;
  }
}

// "under Article 6 of the pact": what is done under it tells nothing of the pact itself.
bool AgreementParties::is_cited(const AgreementPhrase& phrase) const {
  static const WordSet parts = {"article", "articles", "chapter", "annex", "section", "paragraph"};
  const std::uint32_t first = phrase.name.first;
  const bool article = first > 0 && document_.token(first - 1).is(Particle::The);
  const std::uint32_t of = article ? first - 1 : first;
  return of > 2 && document_.token(of - 1).is(Particle::Of) &&
         parts.contains(document_.token(of - 3));
}

// The bloc under which an agreement of all its members stands, where the release names it.
EntityIndex AgreementParties::bloc_of(ConceptId agreement) const {
  const Vocabulary& vocabulary = *annotation_.vocabulary;
  const ConceptId bloc = vocabulary.find(vocabulary[agreement].attribute("of"));
  const auto named = std::ranges::find_if(by_rank_, [&](EntityIndex side) {
    return bloc != no_concept && reading_.entities[side].concept_id == bloc;
  });
  return named == by_rank_.end() ? no_entity : *named;
}

std::vector<EntityIndex> AgreementParties::find_makers_or_sides(Phrases phrases) const {
  Parties parties = sides_named(phrases);
  for (const AgreementPhrase* phrase : phrases) {
    if (phrase->known != no_concept || phrase->plural || !parties.empty()) continue;
    if (Parties pair = sides_in_relative(annotation_, *phrase); !pair.empty()) return pair;
  }
  const AgreementPhrase& first = *phrases.front();
  if (first.known != no_concept) {
    for (const AgreementPhrase* phrase : phrases) {
      Parties told = sides_in_relative(annotation_, *phrase);
      if (told.size() < 3) told = makers_.makers_in_relative(*phrase);
      for (const EntityIndex party : told) {
        if (is_side(reading_.entities[party].type)) add_party(parties, party);
      }
    }
  }
  if (first.known != no_concept && parties.empty()) {
    for (const AgreementPhrase* phrase : phrases) {
      if (Parties listed = members_behind(annotation_, *phrase); !listed.empty()) return listed;
    }
    const AgreementPhrase* told = nullptr;
    for (const AgreementPhrase* phrase : phrases) {
      const bool joins = tells_joining(annotation_, *phrase);
      if (is_cited(*phrase)) continue;
      if (!joins && (told != nullptr || !tells_step(annotation_, *phrase))) continue;
      told = phrase;
      for (const EntityIndex side : sides_beside(*phrase)) add_party(parties, side);
    }
    if (told == nullptr) add_party(parties, bloc_of(first.known));
    return parties;
  }
  if (Parties signers = signers_of_list(annotation_, first);
      !signers.empty() && is_only_bloc(parties))
    return signers;
  const bool blocs_own = parties.size() == 1 &&
                         reading_.entities[parties.front()].type == EntityType::Bloc &&
                         std::ranges::none_of(phrases, [](const AgreementPhrase* p) {
                           return p->tokens != p->name && p->field.empty();
                         });
  const bool names_all = first.kind == "Declaration" || first.kind == "Other" ||
                         (first.kind == "Protocol" && first.proper);
  if (blocs_own && names_all) return parties;
  const auto known = [&](const Parties& made) {
    return std::ranges::all_of(
        parties, [&](EntityIndex party) { return std::ranges::find(made, party) != made.end(); });
  };
  Parties half = parties;
  for (const AgreementPhrase* phrase : phrases) {
    if (parties.size() > 1 || phrase->nominal) continue;
    Parties made = makers_.find(*phrase);
    if (made.size() > 1 && known(made)) parties = made;
    if (half.empty()) half = std::move(made);
  }
  if (parties.size() < 2) parties = half;
  const bool house = std::ranges::any_of(
      parties, [&](EntityIndex party) { return !is_side(reading_.entities[party].type); });
  const bool convened = std::ranges::any_of(
      phrases, [&](const AgreementPhrase* phrase) { return is_convened(annotation_, *phrase); });
  if (house || convened) return parties;
  if (parties.size() == 1 || is_with_several(first))
    add_party(parties, owners_.find(first, parties.front()));
  add_sides_of_title(parties);
  for (const AgreementPhrase* phrase : phrases) {
    if (parties.size() < 2 && !phrase->nominal) add_sides_of_sentence(*phrase, parties);
  }
  add_members(phrases, parties);
  const bool weak = first.strength == HeadStrength::Weak && is_made_by_any(first.kind);
  if (weak) return parties;
  if (parties.size() < 2) add_party(parties, home_);
  if (parties.size() == 1) add_party(parties, side_before(first, parties));
  while (parties.size() < 2) {
    const EntityIndex side = leading_side(parties);
    if (side == no_entity) break;
    parties.push_back(side);
  }
  return parties;
}

// Whether no other than a bloc is told: its members may sign for themselves.
bool AgreementParties::is_only_bloc(const Parties& parties) const {
  return std::ranges::all_of(parties, [&](EntityIndex party) {
    return reading_.entities[party].type == EntityType::Bloc;
  });
}

// "concluded a trilateral agreement with B and C": with them, the one who concludes it.
bool AgreementParties::is_with_several(const AgreementPhrase& phrase) const {
  return !phrase.plural && phrase.parties.size() > 1 &&
         document_.token(phrase.name.last).is(Particle::With);
}

std::vector<std::vector<EntityIndex>> AgreementParties::find_each(Phrases phrases) const {
  const Parties partners = sides_named(phrases);
  std::vector<Parties> each;
  const bool between = document_.token(phrases.front()->name.last).is(Particle::Between);
  if (between && partners.size() == 2) return {partners};  // "agreements between Peru and Chile"
  EntityIndex home = owners_.owner_in_possession(*phrases.front());
  if (home == no_entity && !partners.empty())
    home = owners_.find(*phrases.front(), partners.front());
  if (std::ranges::find(partners, home) != partners.end()) home = no_entity;
  if (home == no_entity) home = leading_side(partners);
  if (home == no_entity) return each;
  for (const EntityIndex partner : partners) {
    each.push_back({home, partner});
    act_through_union(phrases, each.back());
  }
  return each;
}

}  // namespace communique
