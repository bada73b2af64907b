#include "fact/event/deposit.hpp"

#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {

bool names_instrument(const EventStory& story, const Clause& clause) {
  static const WordSet instruments = {"instrument", "instruments"};
  const TokenRange sentence = story.document().sentence_at(clause.head).tokens;
  const TokenRange phrase = clause.passive ? TokenRange{sentence.first, clause.verb.first}
                                           : TokenRange{clause.head, sentence.last};
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    if (instruments.contains(story.document().token(t))) return true;
  }
  return false;
}

void add_depositors(const EventStory& story, const Clause& clause, Event& event) {
  static const WordSet acts = {"acceptance", "ratification", "accession", "approval"};
  const Document& document = story.document();
  const ActorPhrases& phrases = story.clauses.actors();
  std::vector<const Mention*> depositors;
  const std::uint32_t end = document.sentence_at(clause.head).tokens.last;
  for (std::uint32_t t = clause.object_range.first - 1; t + 1 < end; ++t) {  // "received from"
    const bool of = document.token(t).is(Particle::Of) && acts.contains(document.token(t - 1));
    const bool from = of || document.token(t).is(Particle::From);
    if (!from && !document.token(t).is(Particle::To)) continue;
    const Actors* actors = phrases.starting_at(t + 1);
    if (actors == nullptr || (of && !is_side(phrases.members(*actors).front()->type))) continue;
    const auto members = phrases.members(*actors);
    add_actors(event.participants, members);
    if (from) depositors.insert(depositors.end(), members.begin(), members.end());
  }
  const auto actors = clause.actors();
  if (depositors.empty()) depositors.assign(actors.begin(), actors.end());
  for (const Mention* depositor : depositors) {
    if (depositor->type == EntityType::Person)
      add_unique(event.participants, story.sides.of(depositor->entity));
  }
}

}  // namespace communique
