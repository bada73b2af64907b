#include "fact/event/role_clause.hpp"

#include "fact/event/promise.hpp"

namespace communique {
namespace {

class RoleClauseReader {
 public:
  RoleClauseReader(const EventStory& story, const LexicalHit& verb)
      : story_(story),
        document_(story.document()),
        verb_(verb),
        clause_(read_event_clause(story, verb)),
        sentence_(document_.sentence_at(verb.tokens.first).tokens) {}

  Clause read() {
    if (is_reduced_passive()) read_agents();
    if (clause_.passive && !owns_agents()) clause_.agents = {};
    if (clause_.passive && is_told_to_come(story_, clause_)) clause_.modality = Modality::Planned;
    if (clause_.gerund && clause_.subjects.empty()) read_thanked();
    if (verb_.form == LexicalForm::Base && clause_.subjects.empty()) read_agreed_item();
    return clause_;
  }

 private:
  // "a forum organised jointly by A", "rounds, led on the Peruvian side by A"
  bool is_reduced_passive() const {
    if (clause_.passive || verb_.form == LexicalForm::Base || verb_.form == LexicalForm::Third ||
        verb_.form == LexicalForm::Gerund)
      return false;
    if (verb_.tokens.first == sentence_.first)  // "Hosted by A, the forum"
      return object_opens_with(document_, clause_, Particle::By) &&
             story_.clauses.complement(clause_.object_range, {Particle::By}) != nullptr;
    const Token& before = document_.token(verb_.tokens.first - 1);
    const bool follows_noun = before.is(Mark::Comma) || before.is(Mark::CloseBracket) ||
                              (before.is_word() && before.particle == Particle::None);
    return follows_noun && clause_.subjects.empty() &&
           story_.clauses.complement(clause_.object_range, {Particle::By}) != nullptr;
  }
  void read_agents() {
    const Actors* agents = story_.clauses.complement(clause_.object_range, {Particle::By});
    clause_.passive = true;
    clause_.agents = story_.clauses.actors().members(*agents);
  }

  // "thanked Peru for hosting the meeting", "congratulated Peru on its work and on hosting it"
  void read_thanked() {
    const std::uint32_t t = clause_.verb.first;
    const bool praised = t > sentence_.first + 1 && (document_.token(t - 1).is(Particle::For) ||
                                                     document_.token(t - 1).is(Particle::On));
    if (!praised) return;
    const Actors* host = story_.clauses.actors().ending_at(t - 1);
    if (host == nullptr) host = praised_before(t);
    if (host != nullptr) clause_.subjects = story_.clauses.actors().members(*host);
  }
  const Actors* praised_before(std::uint32_t end) const {
    constexpr std::uint32_t reach = 20;
    for (std::uint32_t t = end; t > sentence_.first && t + reach > end; --t) {
      const LexicalHit* verb = story_.annotation.hit_at(t - 1, Lexical::SpeechVerb);
      if (verb == nullptr) continue;
      const std::string_view act = story_.annotation.concept_of(*verb).attribute("act");
      return act == "thank" || act == "welcome" ? story_.clauses.actors().starting_at(t) : nullptr;
    }
    return nullptr;
  }

  // "The two sides agreed to:" and, on a line of its own, "- hold a forum in Lima in May;"
  void read_agreed_item() {
    constexpr std::uint32_t longest_bullet = 3;
    if (verb_.tokens.first > sentence_.first + longest_bullet) return;
    for (std::uint32_t t = sentence_.first; t < verb_.tokens.first; ++t) {
      const bool letter = document_.text_of(t).size() == 1;  // "a)"
      if (document_.token(t).is_word() && !document_.token(t).is(Particle::To) && !letter) return;
    }
    const LexicalHit* agreed = agreed_before_list();
    if (agreed == nullptr) return;
    clause_.subjects = story_.clauses.read(*agreed).subjects;
    clause_.modality = Modality::Planned;
    clause_.infinitive = false;
  }
  // The verb of the sentence with a colon that opens the list.
  const LexicalHit* agreed_before_list() const {
    constexpr std::uint32_t longest_list = 12;
    std::uint32_t index = document_.sentence_index(sentence_.first);
    for (std::uint32_t step = 0; step < longest_list && index > 0; ++step) {
      const TokenRange range = document_.sentences()[--index].tokens;
      const Token& last = document_.token(range.last - 1);
      if (last.is(Mark::Colon)) return verb_of_agreement(range);
      if (!last.is(Mark::Semicolon) && document_.token(range.first).is_word()) return nullptr;
    }
    return nullptr;
  }
  const LexicalHit* verb_of_agreement(TokenRange range) const {
    for (std::uint32_t t = range.last; t > range.first; --t) {
      const LexicalHit* verb = story_.annotation.hit_at(t - 1, Lexical::SpeechVerb);
      if (verb != nullptr && story_.words[verb->concept_id].agrees) return verb;
    }
    return nullptr;
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

bool has_failed(const Document& document, const LexicalHit& verb) {
  const std::uint32_t t = verb.tokens.first;
  return t > document.sentence_at(t).tokens.first + 1 && document.token(t - 1).is(Particle::Have) &&
         document.token(t - 2).is(Particle::To);
}

}  // namespace communique
