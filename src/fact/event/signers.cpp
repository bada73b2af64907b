#include "fact/event/signers.hpp"

#include "text/word_set.hpp"

namespace communique {
namespace {

class SignerReader {
 public:
  SignerReader(const EventStory& story, const Clause& clause, Event& event)
      : story_(story), document_(story.document()), clause_(clause), event_(event) {}

  // "signed for Mercosur by A, Minister B (Peru) and C; and for EFTA by D": all of them.
  void add_further_signers() {
    if (!clause_.passive || clause_.agents.empty() ||
        clause_.agents.front()->type != EntityType::Person)
      return;
    const auto& phrases = story_.clauses.actors();
    const std::uint32_t end = document_.sentence_at(clause_.head).tokens.last;
    std::uint32_t last = behind_aside(clause_.agents.back()->tokens.last, end);
    for (const Actors* actors = phrases.after(last);
         actors != nullptr && actors->tokens.last <= end; actors = phrases.after(last)) {
      const bool person = phrases.members(*actors).front()->type == EntityType::Person;
      if (holds_predicate(story_.annotation, {last, actors->tokens.first}) ||
          (person && follows_other_preposition(actors->tokens.first)))
        return;
      if (person) add_actors(event_.participants, phrases.members(*actors));
      last = actors->tokens.last;
    }
  }

  // "will be signed by herself and Minister B"
  void add_reflexive_signers() {
    static const WordSet selves = {"herself", "himself"};
    const TokenRange range = clause_.object_range;
    for (std::uint32_t t = range.first; clause_.passive && t + 2 < range.last; ++t) {
      if (!selves.contains(document_.token(t)) || !document_.token(t + 1).is(Particle::And))
        continue;
      add_unique(event_.participants, story_.protagonist_before(clause_.head));
      const Actors* fellow = story_.clauses.actors().starting_at(t + 2);
      if (fellow != nullptr)
        add_actors(event_.participants, story_.clauses.actors().members(*fellow));
    }
  }

  void add_signers_for_others() {
    const TokenRange sentence = document_.sentence_at(clause_.head).tokens;
    const auto& phrases = story_.clauses.actors();
    for (const Actors& actors : phrases.in(sentence)) {
      const auto members = phrases.members(actors);
      if (!actors.governed && members.front()->type == EntityType::Person)
        add_actors(event_.participants, members);
    }
  }

 private:
  // Behind the ", who is on a visit to Peru," and before "and B"; else the token.
  std::uint32_t behind_aside(std::uint32_t t, std::uint32_t end) const {
    constexpr std::uint32_t longest = 25;
    if (t + 2 >= end || !document_.token(t).is(Mark::Comma) ||
        !document_.token(t + 1).is(Particle::Who))
      return t;
    for (std::uint32_t comma = t + 2; comma + 1 < std::min(end, t + longest); ++comma) {
      if (document_.token(comma).is(Mark::Comma))
        return document_.token(comma + 1).is(Particle::And) ? comma + 1 : t;
    }
    return t;
  }

  // "in the presence of A", but not "by A"
  bool follows_other_preposition(std::uint32_t t) const {
    const Token& before = document_.token(t - 1);
    return is_preposition(before) && !before.is(Particle::By);
  }

  const EventStory& story_;
  const Document& document_;
  const Clause& clause_;
  Event& event_;
};

}  // namespace

void add_named_signers(const EventStory& story, const Clause& clause, Event& event) {
  SignerReader reader(story, clause, event);
  reader.add_further_signers();
  reader.add_reflexive_signers();
}

void add_signers_for_others(const EventStory& story, const Clause& clause, Event& event) {
  SignerReader(story, clause, event).add_signers_for_others();
}

void add_late_agents(const EventStory& story, Clause& clause) {
  if (clause.passive || clause.object_range.empty() ||
      !is_preposition(story.document().token(clause.object_range.first)))
    return;
  const Actors* agents = story.clauses.complement(clause.object_range, {Particle::By});
  if (agents == nullptr) return;
  clause.passive = true;
  clause.agents = story.clauses.actors().members(*agents);
}

}  // namespace communique
