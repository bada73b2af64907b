#include "fact/event/role_clause.hpp"

#include <utility>

namespace communique {
namespace {

class RoleClauseReader {
 public:
  RoleClauseReader(const EventStory& story, const LexicalHit& verb)
      : story_(story),
        document_(story.document()),
        verb_(verb),
        clause_(story.clauses.read(verb)),
        sentence_(document_.sentence_at(verb.tokens.first).tokens) {}

  Clause read() {
    if (is_reduced_passive()) read_agents();
    if (clause_.passive && !owns_agents()) clause_.agents.clear();
    if (is_promised()) clause_.modality = Modality::Planned;
    return std::move(clause_);
  }

 private:
  // "a forum organised jointly by A", "rounds, led on the Peruvian side by A"
  bool is_reduced_passive() const {
    if (clause_.passive || verb_.form == LexicalForm::Base || verb_.form == LexicalForm::Third ||
        verb_.form == LexicalForm::Gerund || verb_.tokens.first == sentence_.first)
      return false;
    const Token& before = document_.token(verb_.tokens.first - 1);
    const bool follows_noun = before.is(Mark::Comma) || before.is(Mark::CloseBracket) ||
                              (before.is_word() && before.particle == Particle::None);
    return follows_noun && clause_.subjects.empty() &&
           story_.clauses.complement(clause_.object_range, {Particle::By}) != nullptr;
  }
  void read_agents() {
    const Actors* agents = story_.clauses.complement(clause_.object_range, {Particle::By});
    const auto members = story_.clauses.actors().members(*agents);
    clause_.passive = true;
    clause_.agents.assign(members.begin(), members.end());
  }

  // Not so in "held in Lima, with the teams headed by A".
  bool owns_agents() const {
    const Actors* agents = story_.clauses.complement(clause_.object_range, {Particle::By});
    if (agents == nullptr) return false;
    for (std::uint32_t t = verb_.tokens.last; t < agents->tokens.first; ++t) {
      if (story_.annotation.hit_at(t, Lexical::RoleVerb) != nullptr) return false;
    }
    return true;
  }

  // "confirmed that the round would be held in May"
  bool is_promised() const {
    if (clause_.modality != Modality::Possible || !clause_.passive) return false;
    if (!document_.token(clause_.verb.first).is(Particle::Would)) return false;
    for (std::uint32_t t = sentence_.first; t < clause_.verb.first; ++t) {
      if (story_.annotation.hit_at(t, Lexical::SpeechVerb) != nullptr) return true;
    }
    return false;
  }

  const EventStory& story_;
  const Document& document_;
  const LexicalHit& verb_;
  Clause clause_;
  TokenRange sentence_;
};

}  // namespace

Clause read_role_clause(const EventStory& story, const LexicalHit& verb) {
  return RoleClauseReader(story, verb).read();
}

}  // namespace communique
