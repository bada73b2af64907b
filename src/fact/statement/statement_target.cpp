#include "fact/statement/statement_target.hpp"

#include "mention/side.hpp"

namespace communique {

namespace {

bool is_addressed(Act act) {
  return act == Act::Urge || act == Act::Request || act == Act::Thank || act == Act::Warn ||
         act == Act::Criticize;
}

// "said Peru would": who stands behind the verb may be what is told about.
bool is_told(Act act) {
  return act == Act::State || act == Act::Emphasize || act == Act::Announce ||
         act == Act::Propose || act == Act::Reaffirm || act == Act::Pledge;
}

// "Canada was urged by A to"
EntityIndex passive_addressee(const Clause& clause) {
  return clause.agents.empty() || clause.subjects.empty() ? no_entity
                                                          : clause.subjects.front()->entity;
}

}  // namespace

EntityIndex TargetFinder::find(TokenRange verb, const Clause& clause,
                               const Statement& statement) const {
  if (statement.speakers.size() != 1) return no_entity;
  const EntityIndex addressed = clause.passive && is_addressed(statement.act)
                                    ? passive_addressee(clause)
                                    : addressee(verb, clause);
  const EntityIndex speaker = statement.speakers.front();
  const bool own = is_told(statement.act) && addressed == home_of(speaker);
  if (addressed != no_entity && addressed != speaker && !own) return addressed;
  return subject_matter(verb, statement);
}

// "urged Canada to", "told Minister X that", "reported to the Committee".
EntityIndex TargetFinder::addressee(TokenRange verb, const Clause& clause) const {
  std::uint32_t t = verb.last;
  if (t >= clause.object_range.last) return no_entity;
  if (annotation_.document.token(t).is(Particle::To)) ++t;
  const Actors* actors = clauses_.actors().starting_at(t);
  if (actors == nullptr) return government_at(t);
  return clauses_.actors().members(*actors).front()->entity;
}

// The first foreign country or bloc in what is said.
EntityIndex TargetFinder::subject_matter(TokenRange verb, const Statement& statement) const {
  const EntityIndex speaker = statement.speakers.front();
  const EntityIndex home = home_of(speaker);
  const std::uint32_t end = annotation_.document.sentence_at(verb.first).tokens.last;
  for (std::uint32_t t = verb.last; t < end; ++t) {
    const Mention* mention = annotation_.innermost_mention_at(t);
    if (mention == nullptr || mention->tokens.first != t) continue;
    if (!is_side(mention->type)) continue;
    EntityIndex other = no_entity;  // of "the two countries" the one that is not the speaker's
    for_each_entity(*mention, [&](EntityIndex side) {
      if (other == no_entity && side != home && side != speaker) other = side;
    });
    if (other != no_entity) return other;
  }
  return no_entity;
}

// "asked Jakarta to": the country whose capital the word names, where the release names it.
EntityIndex TargetFinder::government_at(std::uint32_t token) const {
  const LexicalHit* hit = annotation_.hit_at(token, Lexical::Country);
  if (hit == nullptr || hit->form != LexicalForm::Capital) return no_entity;
  for (EntityIndex i = 0; i < annotation_.entities.size(); ++i) {
    if (annotation_.entities[i].concept_id == hit->concept_id) return i;
  }
  return no_entity;
}

EntityIndex TargetFinder::home_of(EntityIndex speaker) const {
  if (annotation_.entities[speaker].type == EntityType::Country) return speaker;
  EntityIndex body = speaker;
  for (const Representation& representation : reading_.representations) {
    if (representation.person == speaker) return representation.side;
  }
  for (const Post& post : reading_.posts) {
    if (post.person != speaker) continue;
    if (post.country != no_entity) return post.country;
    if (post.body != no_entity) body = post.body;
  }
  for (const BodyFact& fact : reading_.bodies) {
    if (fact.body == body && fact.country != no_entity) return fact.country;
  }
  return no_entity;
}

}  // namespace communique
