#include "fact/event/deposit.hpp"

#include <algorithm>

#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet instruments = {"instrument", "instruments"};
const WordSet acts = {"acceptance", "ratification", "accession", "approval"};

// The Peru of "Peru's instrument of acceptance", or nullptr.
const Mention* owner_of_instrument(const EventStory& story, TokenRange phrase) {
  if (phrase.size() < 3) return nullptr;
  const Document& document = story.document();
  const bool article = document.token(phrase.first).is(Particle::The);
  const Mention* owner = story.annotation.mention_at(article ? phrase.first + 1 : phrase.first);
  if (owner == nullptr || !is_side(owner->type)) return nullptr;
  const std::uint32_t noun = owner->tokens.last + 1;
  return noun < document.size() && document.token(noun - 1).is(Mark::Possessive) &&
                 instruments.contains(document.token(noun))
             ? owner
             : nullptr;
}

}  // namespace

bool receives_instrument(const EventStory& story, const LexicalHit& verb) {
  constexpr std::uint32_t reach = 7;
  const Document& document = story.document();
  if (!document.holds(instruments) || !document.text_of(verb.tokens.first).starts_with("receiv"))
    return false;
  const Clause clause = story.clauses.read(verb);
  const TokenRange phrase = clause.passive ? clause.subject_range : clause.object_range;
  const std::uint32_t end = std::min(phrase.last, phrase.first + reach);
  for (std::uint32_t t = phrase.first; t + 2 < document.size() && t < end; ++t) {
    if (instruments.contains(document.token(t)))
      return document.token(t + 1).is(Particle::Of) && acts.contains(document.token(t + 2));
  }
  return false;
}

bool names_instrument(const EventStory& story, const Clause& clause) {
  const TokenRange sentence = story.document().sentence_at(clause.head).tokens;
  const TokenRange phrase = clause.passive ? TokenRange{sentence.first, clause.verb.first}
                                           : TokenRange{clause.head, sentence.last};
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    if (instruments.contains(story.document().token(t))) return true;
  }
  return false;
}

void add_depositors(const EventStory& story, const Clause& clause, Event& event) {
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
  const Mention* owner =
      owner_of_instrument(story, clause.passive ? clause.subject_range : clause.object_range);
  if (owner != nullptr) add_unique(event.participants, owner->entity);
  const auto actors = clause.actors();
  if (depositors.empty()) depositors.assign(actors.begin(), actors.end());
  for (const Mention* depositor : depositors) {
    if (depositor->type == EntityType::Person)
      add_unique(event.participants, story.sides.of(depositor->entity));
  }
}

}  // namespace communique
