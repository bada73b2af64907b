#include "fact/agreement/agreement_makers.hpp"

#include <algorithm>

#include "fact/agreement/agency.hpp"
#include "fact/agreement/passive_subject.hpp"
#include "fact/agreement/relative_clause.hpp"
#include "fact/clause/verb_group.hpp"
#include "mention/agreement/agreement_support.hpp"
#include "text/bracket.hpp"

namespace communique {
namespace {

bool seals(const Annotation& annotation, const LexicalHit& hit) {
  if (hit.lexical != Lexical::StatusVerb) return false;
  const std::string_view status = annotation.concept_of(hit).attribute("status");
  return status == "signed" || status == "concluded";
}

// Kinds that ministries make in their own name; others they sign for their states.
bool made_by_ministries(std::string_view kind) {
  return kind == "Contract" || kind == "Arrangement" || kind == "MOU";
}

// Kinds that agencies make in their own name, and ministries with them: "a cooperation protocol".
bool made_by_agencies(const AgreementPhrase& phrase) {
  return !phrase.proper && (phrase.kind == "Other" || phrase.kind == "Protocol");
}

}  // namespace

void add_party(std::vector<EntityIndex>& parties, EntityIndex party) {
  if (party != no_entity && std::ranges::find(parties, party) == parties.end())
    parties.push_back(party);
}

// "was signed yesterday" between an agreement and "between".
bool AgreementMakers::may_stand_before_makers(std::uint32_t token) const {
  const auto date = std::ranges::lower_bound(annotation_.dates, token, {},
                                             [](const DateMention& d) { return d.tokens.last; });
  const bool dated = date != annotation_.dates.end() && date->tokens.contains(token);
  return dated || is_auxiliary(document_.token(token)) || is_adverb(document_, token) ||
         annotation_.hit_at(token, Lexical::StatusVerb) != nullptr;
}

bool AgreementMakers::sign_as_bodies(const AgreementPhrase& phrase,
                                     std::span<const Mention* const> makers) const {
  return made_by_ministries(phrase.kind) ||
         (made_by_agencies(phrase) && std::ranges::any_of(makers, [&](const Mention* maker) {
            return is_agency(annotation_, *maker);
          }));
}

void AgreementMakers::add_maker(const Mention& mention, Parties& parties, bool bodies) const {
  if (mention.entity == no_entity) return;
  const bool own = bodies || mention.type != EntityType::Body ||
                   is_world_body(*annotation_.vocabulary, mention.concept_id);
  if (mention.type != EntityType::Person && own) return add_party(parties, mention.entity);
  for_each_entity(mention, [&](EntityIndex maker) {
    EntityIndex house = principals_.house[maker];
    if (house == no_entity && bodies) house = principals_.agency[maker];
    add_party(parties, house != no_entity ? house : principals_.land[maker]);
  });
}

// "an MOU between JETRO and Invest Qatar".
std::vector<EntityIndex> AgreementMakers::makers_between(const AgreementPhrase& phrase) const {
  Parties parties;
  const std::uint32_t end = document_.sentence_at(phrase.name.first).tokens.last;
  const std::uint32_t limit = std::min(end, phrase.end() + 8);
  for (std::uint32_t t = phrase.end(); t + 1 < limit; ++t) {
    const Token& token = document_.token(t);
    const bool dash = t == phrase.end() && token.is_dash() && !token.glued;
    const bool between =
        token.is(Particle::Between) || dash ||
        (token.is(Particle::By) && t == phrase.end() && is_at_signing(annotation_, phrase));
    if (token.is(Mark::Comma) && document_.token(t + 1).is(Particle::Between)) continue;
    if (!between && !token.is(Particle::With)) {
      if (!may_stand_before_makers(t)) break;
      continue;
    }
    if (between && add_told_by_short_form(t + 1, parties)) break;
    const Actors* actors = clauses_.actors().starting_at(t + 1);
    if (actors == nullptr) continue;
    const auto makers = clauses_.actors().members(*actors);
    const bool bodies = between || sign_as_bodies(phrase, makers);
    for (const Mention* maker : makers) add_maker(*maker, parties, bodies);
    if (between && makers.size() == 1) add_behind_representative(*actors, parties);
    break;
  }
  return parties;
}

// "between the Salt and Fish Enterprise of Peru (SALTEX) and B": a name that only its short form
// tells.
bool AgreementMakers::add_told_by_short_form(std::uint32_t first, Parties& parties) const {
  constexpr std::uint32_t longest = 12;
  const std::uint32_t end = document_.sentence_at(first).tokens.last;
  std::uint32_t open = first;
  while (open < end && open < first + longest && !document_.token(open).is(Mark::OpenBracket)) {
    const Mention* mention = annotation_.mention_at(open);
    const bool told = mention != nullptr && mention->type != EntityType::Country;
    if (told || document_.token(open).is(Particle::And) || document_.token(open).is(Mark::Comma))
      return false;
    ++open;
  }
  if (open + 3 >= end || !document_.token(open + 2).is(Mark::CloseBracket) ||
      !document_.token(open + 3).is(Particle::And))
    return false;
  const Mention* maker = annotation_.mention_at(open + 1);
  const Actors* second = clauses_.actors().starting_at(open + 4);
  if (maker == nullptr || maker->type != EntityType::Organization || second == nullptr)
    return false;
  add_maker(*maker, parties, true);
  add_makers(*second, parties, true);
  return true;
}

// "between A (B), represented by its head, C, and D": D.
void AgreementMakers::add_behind_representative(const Actors& first, Parties& parties) const {
  constexpr std::uint32_t longest = 25;
  const std::uint32_t end = document_.sentence_at(first.tokens.first).tokens.last;
  std::uint32_t t = first.tokens.last;
  if (t < end && document_.token(t).is(Mark::OpenBracket)) t = skip_bracket(document_, t, end);
  if (t + 1 >= end || !document_.token(t).is(Mark::Comma) ||
      document_.token(t + 1).word != "represented"_word)
    return;
  for (const std::uint32_t limit = std::min(end, t + longest); ++t + 1 < limit;) {
    if (!document_.token(t).is(Mark::Comma) || !document_.token(t + 1).is(Particle::And)) continue;
    const Actors* second = clauses_.actors().starting_at(t + 2);
    if (second != nullptr) add_makers(*second, parties, true);
    return;
  }
}

// Those who sign, exchange or conclude it: by the nearest verb that has it as object, else by one
// behind it.
std::vector<EntityIndex> AgreementMakers::makers_by_verb(const AgreementPhrase& phrase) const {
  const TokenRange sentence = document_.sentence_at(phrase.name.first).tokens;
  Parties parties;
  for (std::uint32_t t = phrase.name.first; t-- > sentence.first && parties.empty();)
    parties = makers_by_verb_at(t, phrase);
  for (std::uint32_t t = phrase.name.first; t < sentence.last && parties.empty(); ++t)
    parties = makers_by_verb_at(t, phrase);
  return parties;
}

std::vector<EntityIndex> AgreementMakers::makers_by_verb_at(std::uint32_t token,
                                                            const AgreementPhrase& phrase) const {
  Parties parties;
  const LexicalHit* verb = annotation_.hit_at(token, Lexical::StatusVerb);
  if (verb == nullptr || !seals(annotation_, *verb)) return parties;
  const Clause clause = clauses_.read(*verb);
  const bool object = clause.object_range.contains(phrase.name.first);
  const bool subject = phrase.name.last <= clause.verb.first && clause.passive &&
                       may_be_passive_subject(annotation_, phrase.name.first, clause.verb.first);
  if (!object && !subject) return makers_behind(*verb, phrase);
  std::span<const Mention* const> makers = clause.actors();
  if (makers.empty() && clause.passive) makers = represented(clause);
  if (makers.empty()) makers = authorised(*verb);
  const bool bodies = sign_as_bodies(phrase, makers);
  for (const Mention* maker : makers) add_maker(*maker, parties, bodies);
  if (clause.subjects.empty() && object) add_owners(clause, parties);
  if (parties.size() > 1) return parties;
  const bool won = phrase.kind == "Contract";  // "a contract from B", "the contract to B"
  const Actors* partner = clauses_.complement(clause.object_range, {Particle::With});
  const Actors* winner = won ? clauses_.actors().starting_at(clause.object_range.first) : nullptr;
  if (partner == nullptr && winner != nullptr && winner->tokens.last < phrase.name.first)
    partner = winner;  // "awarded B a contract"
  if (partner == nullptr && won)
    partner = clauses_.complement(clause.object_range, {Particle::From, Particle::To});
  if (partner != nullptr) add_makers(*partner, parties, bodies);
  const std::uint32_t begin = document_.sentence_at(token).tokens.first;
  if (parties.size() == 1) add_partner_in_front({begin, clause.verb.first}, parties);
  if (parties.size() == 1 && object) add_owners(clause, parties);
  return parties;
}

// "the MOU signed in Lima on 3 May by A and B": behind the place and the day.
std::vector<EntityIndex> AgreementMakers::makers_behind(const LexicalHit& verb,
                                                        const AgreementPhrase& phrase) const {
  constexpr std::uint32_t reach = 12;
  Parties parties;
  const std::uint32_t first = verb.tokens.first;
  const bool follows = phrase.end() == first ||
                       (phrase.end() + 1 == first && document_.token(first - 1).is(Mark::Comma));
  const bool past = verb.form == LexicalForm::Past || verb.form == LexicalForm::Participle;
  if (!past || !follows) return parties;
  const std::uint32_t end = document_.sentence_at(first).tokens.last;
  for (std::uint32_t t = verb.tokens.last; t + 1 < std::min(end, first + reach); ++t) {
    const Mention* place = annotation_.mention_at(t);
    const bool named = place != nullptr && place->type == EntityType::Place;
    if (document_.token(t).is(Particle::By)) {
      const Actors* actors = clauses_.actors().starting_at(t + 1);
      if (actors == nullptr) return parties;
      const auto makers = clauses_.actors().members(*actors);
      add_makers(*actors, parties, sign_as_bodies(phrase, makers));
      return parties;
    }
    const Token& token = document_.token(t);
    const bool joint = token.is(Particle::In) || token.is(Particle::At) || token.is(Particle::On) ||
                       token.is(Mark::Comma) || token.is(Particle::The);
    if (!joint && !named && !may_stand_before_makers(t)) return parties;
  }
  return parties;
}

// "authorised A to sign an MOU with B": A.
std::span<const Mention* const> AgreementMakers::authorised(const LexicalHit& verb) const {
  const std::uint32_t first = verb.tokens.first;
  if (verb.form != LexicalForm::Base || first < 2 || !document_.token(first - 1).is(Particle::To))
    return {};
  const Actors* actors = clauses_.actors().before(first - 1);
  const bool beside = actors != nullptr && actors->tokens.last + 1 == first;
  return beside ? clauses_.actors().members(*actors) : std::span<const Mention* const>();
}

// "by representatives of A and B".
std::span<const Mention* const> AgreementMakers::represented(const Clause& clause) const {
  constexpr std::uint32_t reach = 6;
  const std::uint32_t end = std::min(clause.object_range.last, clause.object_range.first + reach);
  for (std::uint32_t t = clause.object_range.first; t + 2 < end; ++t) {
    if (!document_.token(t).is(Particle::By)) continue;
    for (std::uint32_t of = t + 2; of < end; ++of) {
      if (!document_.token(of).is(Particle::Of)) continue;
      const Actors* actors = clauses_.actors().starting_at(of + 1);
      return actors == nullptr ? std::span<const Mention* const>()
                               : clauses_.actors().members(*actors);
    }
  }
  return {};
}

EntityIndex AgreementMakers::subject_over(const AgreementPhrase& phrase) const {
  constexpr LexicalSet verbs{Lexical::StatusVerb, Lexical::EventVerb, Lexical::RoleVerb};
  const std::uint32_t begin = document_.sentence_at(phrase.name.first).tokens.first;
  for (std::uint32_t t = phrase.name.first; t-- > begin;) {
    for (const LexicalHit& hit : annotation_.hits_at(t)) {
      if (!verbs.has(hit.lexical)) continue;
      const Clause clause = clauses_.read(hit);
      if (clause.subjects.empty() || !clause.object_range.contains(phrase.name.first)) continue;
      Parties parties;
      for (const Mention* actor : clause.actors()) add_maker(*actor, parties, false);
      if (parties.size() == 1) return parties.front();
    }
  }
  return no_entity;
}

void AgreementMakers::add_makers(const Actors& actors, Parties& parties, bool bodies) const {
  for (const Mention* member : clauses_.actors().members(actors))
    add_maker(*member, parties, bodies);
}

// "A, B and C, whose chairs signed", "A and B, which plan to sign".
void AgreementMakers::add_owners(const Clause& clause, Parties& parties) const {
  for (std::uint32_t t = clause.verb.first; t > 1 && clause.verb.first - t < 4; --t) {
    const Token& relative = document_.token(t - 1);
    if (!relative.is(Particle::Whose) && !relative.is(Particle::Which)) continue;
    const Actors* owners = clauses_.actors().before(t - 1);
    if (owners != nullptr && t - 1 - owners->tokens.last < 2) add_makers(*owners, parties, true);
    return;
  }
}

// "With Minister A of Peru, he signed".
void AgreementMakers::add_partner_in_front(TokenRange range, Parties& parties) const {
  if (range.empty() || !document_.token(range.first).is(Particle::With)) return;
  if (const Actors* partner = clauses_.actors().starting_at(range.first + 1))
    add_makers(*partner, parties, true);
}

// "that A and B signed", ", to which A and B put their signatures", "which A signed with B".
std::vector<EntityIndex> AgreementMakers::makers_in_relative(const AgreementPhrase& phrase) const {
  constexpr std::uint32_t reach = 12;
  const std::uint32_t end = document_.sentence_at(phrase.name.first).tokens.last;
  std::uint32_t at = phrase.end();
  if (at < end && document_.token(at).is(Mark::Comma)) ++at;
  if (at < end && document_.token(at).is(Particle::To)) ++at;
  if (at + 1 >= end || !is_relative(document_, at)) return {};
  const Actors* actors = clauses_.actors().starting_at(at + 1);
  if (actors == nullptr) return {};
  std::uint32_t verb = actors->tokens.last;
  while (verb < end && (is_auxiliary(document_.token(verb)) || is_adverb(document_, verb))) ++verb;
  const LexicalHit* seal = verb < end ? annotation_.hit_at(verb, Lexical::StatusVerb) : nullptr;
  if (seal == nullptr || !seals(annotation_, *seal)) return {};
  Parties parties;
  const auto makers = clauses_.actors().members(*actors);
  const bool bodies = sign_as_bodies(phrase, makers);
  for (const Mention* maker : makers) add_maker(*maker, parties, bodies);
  if (parties.empty()) return {};  // "which it signed with B"
  for (std::uint32_t t = seal->tokens.last; parties.size() == 1 && t + 1 < end; ++t) {
    if (t > seal->tokens.last + reach || document_.token(t).is(Mark::Comma)) break;
    if (!document_.token(t).is(Particle::With)) continue;
    if (const Actors* partner = clauses_.actors().starting_at(t + 1))
      add_makers(*partner, parties, bodies);
  }
  return parties;
}

std::vector<EntityIndex> AgreementMakers::find(const AgreementPhrase& phrase) const {
  Parties told = makers_in_relative(phrase);
  if (told.size() > 1) return told;
  Parties parties = makers_between(phrase);
  if (parties.size() < 2) {
    for (Parties more : {makers_holding(phrase), makers_acting_under(phrase)}) {
      if (more.size() > 1) return more;
    }
    parties = makers_by_verb(phrase);
  }
  if (parties.size() < 2 && !told.empty()) return told;
  if (parties.empty()) parties = makers_under(phrase);
  return parties;
}

}  // namespace communique
