#include "fact/event/meeting_counterpart.hpp"

#include "fact/clause/circumstance.hpp"
#include "fact/clause/named_examples.hpp"
#include "fact/event/partner.hpp"
#include "fact/event/welcome.hpp"
#include "mention/date/date.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class CounterpartFinder {
 public:
  CounterpartFinder(const EventStory& story, const EventWord& verb, const Clause& clause)
      : story_(story), document_(story.document()), word_(verb), clause_(clause) {}

  const Actors* find() const {
    const TokenRange range = behind_in_turn(clause_.object_range);
    const ActorPhrases& phrases = story_.clauses.actors();
    if (const Actors* object = phrases.starting_at(range.first)) return object;
    if (const Actors* object = person_behind_circumstances(range)) return object;
    if (const Actors* object = person_of_hosts()) return object;
    if (const Actors* object = person_after_adjuncts()) return object;
    if (const Actors* other = story_.clauses.complement(range, {Particle::With})) return other;
    if (word_.kind == EventKind::Ceremony) return person_presented_to(range);
    if (const Actors* other = partner_before_whom(story_, clause_)) return other;
    return clause_.subjects.empty() ? nullptr : beside_unnamed(range);
  }

 private:
  // What is behind "in turn" or ", in turn,".
  TokenRange behind_in_turn(TokenRange range) const {
    const std::uint32_t in = range.first + (object_opens_with_comma(range) ? 1U : 0U);
    if (in + 3 >= range.last || !document_.token(in).is(Particle::In) ||
        document_.token(in + 1).word != "turn"_word)
      return range;
    const std::uint32_t behind = in + 2;
    return {document_.token(behind).is(Mark::Comma) ? behind + 1 : behind, range.last};
  }
  bool object_opens_with_comma(TokenRange range) const {
    return !range.empty() && document_.token(range.first).is(Mark::Comma);
  }

  // "presented her letter as envoy to the Salt Bloc to its Secretary General, A"
  const Actors* person_presented_to(TokenRange range) const {
    for (std::uint32_t t = range.first; t + 1 < range.last; ++t) {
      if (!document_.token(t).is(Particle::To)) continue;
      const Actors* actors = story_.clauses.actors().starting_at(t + 1);
      if (actors == nullptr && is_possessive_pronoun(document_.token(t + 1)))
        actors = story_.clauses.actors().starting_at(t + 2);
      if (actors != nullptr && names_person(*actors)) return actors;
    }
    return nullptr;
  }

  // "met today, in Lima, Mr. B"
  const Actors* person_behind_circumstances(TokenRange range) const {
    if (clause_.passive || range.empty()) return nullptr;
    const std::uint32_t behind =
        behind_circumstances(story_.annotation, range.first, range.last, true);
    const Actors* actors = story_.clauses.actors().starting_at(behind);
    return actors != nullptr && names_person(*actors) ? actors : nullptr;
  }

  // "will meet his hosts' Trade Minister, B"
  const Actors* person_of_hosts() const {
    static const WordSet hosts = {"hosts", "host", "neighbours", "partners"};
    const std::uint32_t t = clause_.object_range.first;
    if (t + 3 >= clause_.object_range.last || !is_possessive_pronoun(document_.token(t)) ||
        !hosts.contains(document_.token(t + 1)) || !document_.token(t + 2).is(Mark::Possessive))
      return nullptr;
    const Actors* actors = story_.clauses.actors().after(t + 3);
    const bool near = actors != nullptr && actors->tokens.first <= t + 7;
    return near && names_person(*actors) ? actors : nullptr;
  }

  // "received today at her office in Lima Mr. B"
  const Actors* person_after_adjuncts() const {
    const TokenRange range = clause_.object_range;
    const ActorPhrases& phrases = story_.clauses.actors();
    if (!word_.of_persons || clause_.passive || !opens_with_adjunct(range.first)) return nullptr;
    for (const Actors& actors : phrases.in(range)) {
      if ((!actors.governed || follows_place(actors)) && names_person(actors)) return &actors;
    }
    return nullptr;
  }
  // "in Lima Mr. B"
  bool follows_place(const Actors& actors) const {
    const Mention* place = story_.annotation.mention_at(actors.tokens.first);
    const Mention* before = story_.annotation.mention_at(actors.tokens.first - 1);
    return (place != nullptr && place->type == EntityType::Place) ||
           (before != nullptr && before->type == EntityType::Place);
  }
  bool opens_with_adjunct(std::uint32_t t) const {
    return t < document_.size() &&
           (is_preposition(document_.token(t)) || date_at(story_.annotation, t) != nullptr);
  }

  // "met with shipping lines and the Salt Association", "met with members of the Salt Chamber",
  // "met Peruvian bakers, among them A"
  const Actors* beside_unnamed(TokenRange range) const {
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      if (const Actors* actors = story_.clauses.actors().starting_at(t)) return actors;
      if (!describes_people(t))
        return t > range.first ? examples_behind(story_.annotation, story_.clauses.actors(), t,
                                                 document_.sentence_at(t).tokens.last)
                               : nullptr;
    }
    return nullptr;
  }
  bool describes_people(std::uint32_t t) const {
    const Token& token = document_.token(t);
    const bool noun = token.is_word() && !token.capital() && token.is(Particle::None) &&
                      !starts_predicate(story_.annotation, t);
    const Mention* side = story_.annotation.mention_at(t);
    return noun || (side != nullptr && is_side(side->type)) || token.is(Particle::And) ||
           token.is(Particle::Of) || token.is(Particle::With) || token.is(Particle::The);
  }

  bool names_person(const Actors& actors) const {
    return holds_person(story_.clauses.actors().members(actors));
  }

  const EventStory& story_;
  const Document& document_;
  const EventWord& word_;
  const Clause& clause_;
};

}  // namespace

const Actors* find_counterpart(const EventStory& story, const EventWord& verb,
                               const Clause& clause) {
  return CounterpartFinder(story, verb, clause).find();
}

}  // namespace communique
