#include "fact/statement/clause_speakers.hpp"

#include <algorithm>

#include "fact/clause/officials_of_states.hpp"
#include "fact/statement/speaker.hpp"

namespace communique {

std::vector<EntityIndex> ClauseSpeakers::of(const Clause& clause) const {
  std::vector<EntityIndex> speakers;
  const bool impersonal = clause.passive && clause.agents.empty() && is_impersonal(clause);
  for (const Mention* mention : impersonal ? clause.subjects : clause.actors())
    add_speakers(*mention, speakers);
  if (clause.gerund) add_joined(clause, speakers);
  if (speakers.empty() && clause.subjects.empty() && !clause.passive)
    add_states_of_officials(clause, speakers);
  return speakers;
}
// "The trade ministers of Peru and Chile welcomed"
void ClauseSpeakers::add_states_of_officials(const Clause& clause,
                                             std::vector<EntityIndex>& speakers) const {
  const std::uint32_t begin = document_.sentence_at(clause.head).tokens.first;
  for (const Mention* state : states_of_officials(annotation_, begin, clause.verb.first))
    add_speakers(*state, speakers);
}
// "Peru joined Chile and Cuba in urging": the joined and those who join them speak as one.
void ClauseSpeakers::add_joined(const Clause& clause, std::vector<EntityIndex>& speakers) const {
  const std::uint32_t in = clause.verb.first;
  if (in < 3 || !document_.token(in - 1).is(Particle::In)) return;
  const Actors* joined = clauses_.actors().ending_at(in - 1);
  if (joined == nullptr || joined->tokens.first == 0) return;
  const std::uint32_t verb = joined->tokens.first - 1;
  if (!annotation_.is(verb, WordKind::Joining)) return;
  speakers.clear();
  for (const Mention* subject : clauses_.read({verb, verb + 1}, LexicalForm::Past).subjects)
    add_speakers(*subject, speakers);
  for (const Mention* member : clauses_.actors().members(*joined)) add_speakers(*member, speakers);
}
// "The Ministers:" over "- welcomed the pact".
std::vector<EntityIndex> ClauseSpeakers::over_list(std::uint32_t verb) const {
  std::vector<EntityIndex> speakers;
  const Actors* actors = lists_.over(first_verb_of_item(verb));
  if (actors == nullptr) return speakers;
  for (const Mention* mention : clauses_.actors().members(*actors))
    add_speakers(*mention, speakers);
  return speakers;
}
// "The Government welcomed"
std::vector<EntityIndex> ClauseSpeakers::government(const Clause& clause) const {
  const std::uint32_t verb = clause.verb.first;
  const bool told = verb >= document_.sentence_at(verb).tokens.first + 2 &&
                    document_.token(verb - 1).word == "government"_word &&
                    document_.token(verb - 2).is(Particle::The);
  const ConceptId home = annotation_.home.country;
  if (!told || home == no_concept) return {};
  const auto country = std::ranges::find(annotation_.entities, home, &Entity::concept_id);
  if (country == annotation_.entities.end()) return {};
  return {static_cast<EntityIndex>(country - annotation_.entities.begin())};
}
// "Noted" of "1. Noted the report, and agreed to meet" for "agreed".
std::uint32_t ClauseSpeakers::first_verb_of_item(std::uint32_t verb) const {
  if (verb == 0 || !document_.token(verb - 1).is(Particle::And)) return verb;
  const std::uint32_t opening = lists_.opening_of_item(verb);
  const LexicalHit* first =
      opening < verb ? annotation_.hit_at(opening, Lexical::SpeechVerb) : nullptr;
  return first != nullptr && first->form == LexicalForm::Past ? opening : verb;
}
// "it was agreed that"
bool ClauseSpeakers::is_impersonal(const Clause& clause) const {
  return clause.subjects.size() == 1 && clause.subjects.front()->nominal &&
         document_.token(clause.subjects.front()->tokens.first).is(Particle::It);
}
// "With Y, X agreed ..." and "X agreed with Y to ...".
void ClauseSpeakers::add_partners(const Clause& clause, Statement& statement) const {
  const Actors* partners = nullptr;
  if (!clause.subject_range.empty())
    partners = clauses_.actors().before(clause.subject_range.first);
  if (partners != nullptr && !is_partner(*partners, clause.subject_range.first)) partners = nullptr;
  if (partners == nullptr && !clause.subject_range.empty())
    partners = partner_with_title(clause.subject_range.first);
  if (object_opens_with(document_, clause, Particle::With))
    partners = clauses_.actors().starting_at(clause.object_range.first + 1);
  if (partners == nullptr && object_opens_with(document_, clause, Particle::On))
    partners = clauses_.complement(clause.object_range, {Particle::With});
  if (partners == nullptr) return;
  for (const Mention* mention : clauses_.actors().members(*partners))
    add_speakers(*mention, statement.speakers);
}
// "With Bo Diaz, Minister of Fish of Chile, the Minister agreed"
const Actors* ClauseSpeakers::partner_with_title(std::uint32_t subject) const {
  const std::uint32_t with = document_.sentence_at(subject).tokens.first;
  if (!document_.token(with).is(Particle::With) || !document_.token(subject - 1).is(Mark::Comma))
    return nullptr;
  const Mention* partner = annotation_.mention_at(with + 1);
  const bool titled = partner != nullptr && partner->type == EntityType::Person &&
                      partner->tokens.last + 1 < subject &&
                      document_.token(partner->tokens.last).is(Mark::Comma);
  return titled ? clauses_.actors().starting_at(with + 1) : nullptr;
}
// Whether the phrase stands after "with" and a comma at most before the subject.
bool ClauseSpeakers::is_partner(const Actors& actors, std::uint32_t subject) const {
  return actors.governed && document_.token(actors.tokens.first - 1).is(Particle::With) &&
         actors.tokens.last + 1 == subject && document_.token(subject - 1).is(Mark::Comma) &&
         document_.sentence_index(actors.tokens.first) == document_.sentence_index(subject);
}

}  // namespace communique
