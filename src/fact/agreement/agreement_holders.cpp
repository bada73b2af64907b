#include "fact/agreement/agreement_makers.hpp"
#include "mention/agreement/agreement_side.hpp"

// Those who act under an agreement, or have it.

namespace communique {

// "A has an MOU with B", "A extended its contract with B".
std::vector<EntityIndex> AgreementMakers::makers_holding(const AgreementPhrase& phrase) const {
  constexpr std::uint32_t reach = 4;
  Parties parties;
  const std::uint32_t begin = document_.sentence_at(phrase.name.first).tokens.first;
  const Actors* holder = clauses_.actors().before(phrase.name.first);
  if (holder == nullptr || holder->tokens.first < begin || holder->governed ||
      phrase.name.first - holder->tokens.last > reach)
    return parties;
  const auto held = [&](std::uint32_t t) {
    const Token& token = document_.token(t);
    return token.is(Particle::Has) || token.is(Particle::Have) || token.is(Particle::Its) ||
           token.is(Particle::Their);
  };
  std::uint32_t t = holder->tokens.last;
  while (t < phrase.name.first && !held(t)) ++t;
  const Actors* partner = nullptr;
  if (document_.token(phrase.end()).is(Particle::With))
    partner = clauses_.actors().starting_at(phrase.end() + 1);
  if (t == phrase.name.first || partner == nullptr) return parties;
  add_makers(*holder, parties, true);
  add_makers(*partner, parties, true);
  return parties;
}

// "Under an MOU signed last month with B, A will study", "Under a contract, A will ship fish to B".
std::vector<EntityIndex> AgreementMakers::makers_acting_under(const AgreementPhrase& phrase) const {
  Parties parties;
  const TokenRange sentence = document_.sentence_at(phrase.name.first).tokens;
  const std::uint32_t under = before_article(document_, phrase.name.first);
  if (under != sentence.first + 1 || !document_.token(sentence.first).is(Particle::Under))
    return parties;
  std::uint32_t comma = phrase.end();
  while (comma < sentence.last && !document_.token(comma).is(Mark::Comma)) ++comma;
  const Actors* actor = clauses_.actors().starting_at(comma + 1);
  if (actor == nullptr || actor->tokens.last >= sentence.last ||
      !is_auxiliary(document_.token(actor->tokens.last)))
    return parties;
  add_makers(*actor, parties, true);
  for (const Actors& other : clauses_.actors().in({phrase.end(), sentence.last})) {
    const Token& joint = document_.token(other.tokens.first - 1);
    const bool partner = other.tokens.last <= comma
                             ? joint.is(Particle::With)
                             : phrase.kind == "Contract" && joint.is(Particle::To);
    if (partner) add_makers(other, parties, true);
  }
  return parties;
}

// "will be built by A and B under a contract".
std::vector<EntityIndex> AgreementMakers::makers_under(const AgreementPhrase& phrase) const {
  Parties parties;
  std::uint32_t under = phrase.name.first;
  if (under > 0 && document_.token(under - 1).is(Particle::A)) --under;
  if (phrase.kind != "Contract" || under < 3 || !document_.token(under - 1).is(Particle::Under))
    return parties;
  const Actors* actors = clauses_.actors().before(under - 1);
  const bool beside = actors != nullptr && under - 1 - actors->tokens.last < 4 &&
                      actors->tokens.first > 0 &&
                      document_.token(actors->tokens.first - 1).is(Particle::By);
  if (beside) add_makers(*actors, parties, true);
  return parties;
}

}  // namespace communique
