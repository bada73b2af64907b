#include "fact/agreement/agreement_owners.hpp"

#include <algorithm>

#include "mention/place/country.hpp"
#include "mention/side.hpp"

namespace communique {

EntityIndex AgreementOwners::find(const AgreementPhrase& phrase, EntityIndex partner) const {
  EntityIndex owner = owner_in_possession(phrase);
  if (owner == no_entity) owner = makers_.subject_over(phrase);
  const std::uint32_t last = document_.sentence_index(phrase.name.first);
  const std::uint32_t paragraph = document_.sentences()[last].paragraph;
  for (std::uint32_t i = last + 1; owner == no_entity && i-- > 0;) {
    if (document_.sentences()[i].paragraph != paragraph) break;
    owner = opening_side(document_.sentences()[i].tokens, phrase.name.first);
  }
  return owner == partner ? no_entity : owner;
}

// The country or bloc with which the sentence begins, before the token.
EntityIndex AgreementOwners::opening_side(TokenRange sentence, std::uint32_t before) const {
  constexpr std::uint32_t reach = 3;  // behind "3." or "The"
  for (std::uint32_t t = sentence.first; t < std::min(before, sentence.first + reach); ++t) {
    const Mention* side = annotation_.mention_at(t);
    if (side == nullptr || side->tokens.contains(before)) continue;
    const Token& next = document_.token(side->tokens.last);
    const bool alone = !next.is(Mark::Comma) && !next.is(Particle::And);
    const bool joins = is_side(side->type) && may_join(*annotation_.vocabulary, *side);
    return alone && joins ? side->entity : no_entity;
  }
  return no_entity;
}

// "Peru has an agreement", "Peru’s new agreements", "Peru spoke of its agreements".
EntityIndex AgreementOwners::owner_in_possession(const AgreementPhrase& phrase) const {
  constexpr std::uint32_t reach = 4;
  const std::uint32_t begin = document_.sentence_at(phrase.name.first).tokens.first;
  bool has = false;
  for (std::uint32_t t = phrase.name.first; t > begin && phrase.name.first - t < reach; --t) {
    const Token& token = document_.token(t - 1);
    if (token.is(Particle::Its)) return side_named_last(begin, t - 1);
    has = has || token.is(Particle::Has) || token.is(Particle::Have) || token.is(Mark::Possessive);
    const Mention* mention = annotation_.mention_at(t - 1);
    if (mention != nullptr) return has && is_side(mention->type) ? mention->entity : no_entity;
    if (token.is(Particle::After) || token.is(Particle::And)) break;  // "its first after FTAs with"
  }
  return no_entity;
}

EntityIndex AgreementOwners::side_named_last(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t t = end; t > begin; --t) {
    const Mention* side = annotation_.mention_at(t - 1);
    if (side != nullptr && is_side(side->type)) return side->entity;
  }
  return no_entity;
}

}  // namespace communique
