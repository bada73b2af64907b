#include "fact/event/inverted_part.hpp"

#include <algorithm>

#include "fact/event/acting.hpp"
#include "fact/event/represented.hpp"
#include "text/bracket.hpp"

namespace communique {
namespace {

class InvertedPartReader {
 public:
  InvertedPartReader(const EventStory& story, const LexicalHit& verb, const Clause& clause,
                     Event& event)
      : document_(story.document()),
        story_(story),
        phrases_(story.clauses.actors()),
        verb_(verb),
        role_(story.words[verb.concept_id].role),
        clause_(clause),
        sentence_(document_.sentence_at(verb.tokens.first).tokens),
        event_(event) {}

  bool read() {
    if (!clause_.gerund || clause_.verb.first != sentence_.first || role_ == EventPart::Nothing)
      return false;
    const bool lists = verb_.tokens.last < sentence_.last && is_auxiliary(token(verb_.tokens.last));
    const bool inverted = clause_.actors().empty();
    if (!inverted && !lists) return false;
    if (lists || !add_main_subject()) add_inverted();
    return true;
  }

 private:
  const Token& token(std::uint32_t t) const { return document_.token(t); }

  // "Opening the meeting on Thursday, A noted": whether a person of the main clause takes the part.
  bool add_main_subject() {
    std::uint32_t comma = verb_.tokens.last;
    while (comma < sentence_.last && !token(comma).is(Mark::Comma)) ++comma;
    for (const Actors& actors : phrases_.in({comma, sentence_.last - 1})) {
      if (holds_predicate(story_.annotation, {comma, actors.tokens.first})) return false;
      const bool person = phrases_.members(actors).front()->type == EntityType::Person;
      if (!is_acting(story_, actors) || actors.governed || !person) continue;
      add_actors(role_of(event_, role_ == EventPart::Chair ? role_ : EventPart::Participant),
                 phrases_.members(actors));
      return true;
    }
    return false;
  }

  // "Taking part were A, B and, in the chair, C": all actors of the rest of the sentence.
  void add_inverted() {
    for (std::uint32_t t = verb_.tokens.last; t < sentence_.last; ++t) {
      if (token(t).is(Mark::OpenBracket))
        t = std::max(t + 1, skip_bracket(document_, t, sentence_.last)) - 1;
      const bool were = token(t).is(Particle::Were) || token(t).is(Particle::Was) ||
                        token(t).is(Particle::Are) || token(t).is(Particle::Is) ||
                        token(t).is(Particle::Be);
      if (were) return add_all_after(t);
    }
  }
  void add_all_after(std::uint32_t t) {
    for (const Actors& actors : phrases_.in({t, sentence_.last})) {
      if (token(actors.tokens.first - 1).is(Particle::Of)) continue;
      const bool presides = stands_in_the_chair(actors.tokens.first);
      add_actors(presides ? event_.chairs : role_of(event_, role_), phrases_.members(actors));
    }
    add_represented(story_, {t, sentence_.last}, event_.participants);
  }
  // "and, in the chair, C"
  bool stands_in_the_chair(std::uint32_t t) const {
    return t > sentence_.first + 4 && token(t - 1).is(Mark::Comma) &&
           token(t - 2).word == "chair"_word && token(t - 3).is(Particle::The) &&
           token(t - 4).is(Particle::In);
  }

  const Document& document_;
  const EventStory& story_;
  const ActorPhrases& phrases_;
  const LexicalHit& verb_;
  EventPart role_;
  const Clause& clause_;
  TokenRange sentence_;
  Event& event_;
};

}  // namespace

bool give_inverted_parts(const EventStory& story, const LexicalHit& verb, const Clause& clause,
                         Event& event) {
  return InvertedPartReader(story, verb, clause, event).read();
}

}  // namespace communique
