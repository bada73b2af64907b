#include "fact/agreement/agreement_parties.hpp"

#include <algorithm>

#include "fact/agreement/customs_union.hpp"
#include "fact/agreement/joining.hpp"
#include "fact/agreement/listed_parties.hpp"
#include "mention/agreement/agreement_support.hpp"
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
      principals_(find_principals(annotation, reading)),
      makers_(annotation, clauses, principals_),
      owners_(annotation, makers_),
      sides_(annotation, reading, principals_.land) {}

// The sides that the sentence names by themselves or by their people, where they are two with those
// known.
void AgreementParties::add_sides_of_sentence(const AgreementPhrase& phrase,
                                             Parties& parties) const {
  const TokenRange sentence = document_.sentence_at(phrase.name.first).tokens;
  Parties all = parties;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const Mention* mention = annotation_.mention_at(t);
    if (mention != nullptr && mention->entity != no_entity && !sides_.is_scene(*mention))
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
  const bool ours =
      sides_.home() == no_entity || std::ranges::find(all, sides_.home()) != all.end();
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
  drop_listed_members(parties);
  if (phrases.front()->known == no_concept) add_members(phrases, parties);
  add_sides_of_step(phrases, parties);
  return parties;
}

// "opens the markets of the six members of the Salt Bloc – A, B and C –": the bloc is the party.
void AgreementParties::drop_listed_members(Parties& parties) const {
  Parties others = parties;
  std::erase_if(others, [&](EntityIndex party) {
    return std::ranges::any_of(reading_.memberships, [&](const Membership& fact) {
      return fact.member == party && fact.evidence.rule == "listed-members" &&
             std::ranges::find(parties, fact.whole) != parties.end();
    });
  });
  if (others.size() > 1) parties = others;
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
  const Parties named = sides_.named(phrases);
  for (EntityIndex& party : parties) {
    if (std::ranges::find(named, party) != named.end()) continue;
    const EntityIndex customs_union =
        customs_union_of(*annotation_.vocabulary, reading_, sides_.by_rank(), party);
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
  return sides_.called(vocabulary.find(vocabulary[agreement].attribute("of")));
}

// "the pact between the two, which Peru and Chile made": the sides in the clause behind.
std::vector<EntityIndex> AgreementParties::pair_in_relative(Phrases phrases) const {
  for (const AgreementPhrase* phrase : phrases) {
    if (phrase->known != no_concept || phrase->plural) continue;
    if (Parties pair = sides_in_relative(annotation_, *phrase); !pair.empty()) return pair;
  }
  return {};
}

void AgreementParties::add_sides_in_relatives(Phrases phrases, Parties& parties) const {
  for (const AgreementPhrase* phrase : phrases) {
    Parties told = sides_in_relative(annotation_, *phrase);
    if (told.size() < 3) told = makers_.makers_in_relative(*phrase);
    for (const EntityIndex party : told) {
      if (is_side(reading_.entities[party].type)) add_party(parties, party);
    }
  }
}

// Of an agreement of many that the vocabulary knows: those told to be in it or to join it.
std::vector<EntityIndex> AgreementParties::parties_of_known(Phrases phrases) const {
  for (const AgreementPhrase* phrase : phrases) {
    if (Parties listed = members_behind(annotation_, *phrase); !listed.empty()) return listed;
  }
  Parties parties;
  bool told = false;
  for (const AgreementPhrase* phrase : phrases) {
    if (is_cited(*phrase)) continue;
    if (!tells_joining(annotation_, *phrase) && (told || !tells_step(annotation_, *phrase)))
      continue;
    told = true;
    for (const EntityIndex side : sides_.beside(*phrase)) add_party(parties, side);
  }
  if (!told) add_party(parties, bloc_of(phrases.front()->known));
  return parties;
}

// "ASEAN Declaration", "SAARC Convention": its bloc's own, whatever it is called.
bool AgreementParties::is_of_bloc(Phrases phrases, const Parties& parties) const {
  const AgreementPhrase& first = *phrases.front();
  const bool names_all = first.kind == "Declaration" || first.kind == "Other" ||
                         (first.kind == "Protocol" && first.proper);
  return names_all && parties.size() == 1 &&
         reading_.entities[parties.front()].type == EntityType::Bloc &&
         std::ranges::none_of(phrases, [](const AgreementPhrase* phrase) {
           return phrase->tokens != phrase->name && phrase->field.empty();
         });
}

// Who signs or makes it beside one of its names; those told by the names are among them.
void AgreementParties::take_makers(Phrases phrases, Parties& parties) const {
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
}

// Whether a house makes it, or all whom a body convenes: no other sides are looked for.
bool AgreementParties::is_complete(Phrases phrases, const Parties& parties) const {
  const bool house = std::ranges::any_of(
      parties, [&](EntityIndex party) { return !is_side(reading_.entities[party].type); });
  return house || std::ranges::any_of(phrases, [&](const AgreementPhrase* phrase) {
           return is_convened(annotation_, *phrase);
         });
}

void AgreementParties::add_sides_of_release(Phrases phrases, Parties& parties) const {
  const AgreementPhrase& first = *phrases.front();
  if (parties.size() == 1 || is_with_several(first))
    add_party(parties, owners_.find(first, parties.front()));
  add_sides_of_title(parties);
  for (const AgreementPhrase* phrase : phrases) {
    if (parties.size() < 2 && !phrase->nominal) add_sides_of_sentence(*phrase, parties);
  }
  add_members(phrases, parties);
  if (first.strength == HeadStrength::Weak && is_made_by_any(first.kind)) return;
  if (parties.size() < 2) add_party(parties, sides_.home());
  if (parties.size() == 1) add_party(parties, sides_.before(first, parties));
  while (parties.size() < 2) {
    const EntityIndex side = sides_.leading(parties);
    if (side == no_entity) break;
    parties.push_back(side);
  }
}

std::vector<EntityIndex> AgreementParties::find_makers_or_sides(Phrases phrases) const {
  Parties parties = sides_.named(phrases);
  if (Parties pair = parties.empty() ? pair_in_relative(phrases) : Parties(); !pair.empty())
    return pair;
  if (phrases.front()->known != no_concept) {
    add_sides_in_relatives(phrases, parties);
    if (parties.empty()) return parties_of_known(phrases);
  }
  if (Parties signers = signers_of_list(annotation_, *phrases.front());
      !signers.empty() && is_only_bloc(parties))
    return signers;
  if (is_of_bloc(phrases, parties)) return parties;
  take_makers(phrases, parties);
  if (!is_complete(phrases, parties)) add_sides_of_release(phrases, parties);
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
  const Parties partners = sides_.named(phrases);
  std::vector<Parties> each;
  const bool between = document_.token(phrases.front()->name.last).is(Particle::Between);
  if (between && partners.size() == 2) return {partners};  // "agreements between Peru and Chile"
  EntityIndex home = owners_.owner_in_possession(*phrases.front());
  if (home == no_entity && !partners.empty())
    home = owners_.find(*phrases.front(), partners.front());
  if (std::ranges::find(partners, home) != partners.end()) home = no_entity;
  if (home == no_entity) home = sides_.leading(partners);
  if (home == no_entity) return each;
  for (const EntityIndex partner : partners) {
    each.push_back({home, partner});
    act_through_union(phrases, each.back());
  }
  return each;
}

}  // namespace communique
