#include "fact/event/invitation.hpp"

#include <algorithm>

#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet invitation = {"invitation"};
const WordSet accepting = {"accepted", "accepts", "accept"};

// The guests of "an invitation to A", "an invitation from B to A", "an invitation from B for her
// to".
const Actors* guests_of_invitation(const EventStory& story, std::uint32_t noun) {
  constexpr std::uint32_t reach = 10;
  const Document& document = story.document();
  const std::uint32_t end = std::min(document.sentence_at(noun).tokens.last, noun + reach);
  for (std::uint32_t t = noun + 1; t + 1 < end && document.token(t).is_word(); ++t) {
    if (document.token(t).is(Particle::To) || document.token(t).is(Particle::For))
      return story.clauses.actors().starting_at(t + 1);
  }
  return nullptr;
}

// Whom the verb or noun at the token asks: "invited A", "an invitation to A".
const Actors* invited_at(const EventStory& story, std::uint32_t t) {
  const Document& document = story.document();
  if (story.annotation.is(t, WordKind::Inviting)) return story.clauses.actors().starting_at(t + 1);
  return invitation.contains(document.token(t)) ? guests_of_invitation(story, t) : nullptr;
}

// "invited A to visit Lima, and she accepted", "... Lima. The invitation was accepted."
bool is_accepted(const EventStory& story, std::uint32_t infinitive) {
  constexpr std::uint32_t reach = 10;  // into the next sentence
  const Document& document = story.document();
  const std::uint32_t end = document.sentence_at(infinitive).tokens.last;
  for (std::uint32_t t = infinitive; t < std::min(document.size(), end + reach); ++t) {
    if (accepting.contains(document.token(t))) return true;
    if (t >= end && document.token(t).starts_line) return false;
  }
  return false;
}

}  // namespace

std::span<const Mention* const> invited_before(const EventStory& story, std::uint32_t verb) {
  constexpr std::uint32_t reach = 16;
  const Document& document = story.document();
  const std::uint32_t begin = document.sentence_at(verb).tokens.first;
  bool told = false;
  for (std::uint32_t t = verb; t > begin && t + reach > verb; --t) {
    told |= invitation.contains(document.token(t - 1));
    if (told && accepting.contains(document.token(t - 1)))
      return story.clauses.read({t - 1, t}, LexicalForm::Past).subjects;
  }
  return {};
}

const Actors* guests_before(const EventStory& story, std::uint32_t token) {
  constexpr std::uint32_t reach = 25;
  const Document& document = story.document();
  const std::uint32_t begin = document.sentence_at(token).tokens.first;
  for (std::uint32_t t = token; t > begin && t + reach > token; --t) {
    const Actors* guests = invited_at(story, t - 1);
    if (guests == nullptr) continue;
    for (std::uint32_t comma = guests->tokens.last + 1; comma < token; ++comma) {
      if (document.token(comma).is(Mark::Comma)) return nullptr;
    }
    return guests;
  }
  return nullptr;
}

const Actors* greeted_before(const EventStory& story, std::uint32_t visit) {
  static const WordSet greetings = {"welcoming", "welcomed",       "welcomes",      "thanked",
                                    "thanking",  "congratulating", "congratulated", "greeted"};
  constexpr std::uint32_t reach = 5;
  const Document& document = story.document();
  const std::uint32_t begin = document.sentence_at(visit).tokens.first;
  std::uint32_t his = visit;
  while (his > begin + 2 && his + reach > visit && !is_possessive_pronoun(document.token(his - 1)))
    --his;
  if (his < begin + 3 || !is_possessive_pronoun(document.token(his - 1))) return nullptr;
  const Token& preposition = document.token(his - 2);
  if (!preposition.is(Particle::On) && !preposition.is(Particle::For)) return nullptr;
  const Actors* guests = story.clauses.actors().before(his - 2);
  if (guests == nullptr || guests->tokens.first < begin + 1) return nullptr;
  const std::uint32_t verb = guests->tokens.first - 1;
  const bool welcome = document.token(verb).is(Particle::To) && verb > begin &&
                       document.token(verb - 1).word == "welcome"_word;
  return welcome || greetings.contains(document.token(verb)) ? guests : nullptr;
}

const Actors* guests_who_accept(const EventStory& story, std::uint32_t token) {
  if (!story.document().holds(accepting) || !is_accepted(story, token)) return nullptr;
  return guests_before(story, token);
}

bool add_offering(const EventStory& story, std::uint32_t infinitive,
                  std::vector<EntityIndex>& list) {
  static const WordSet offers = {"offered", "offers", "offer", "offering"};
  const Document& document = story.document();
  if (infinitive < 3 || !document.token(infinitive - 1).is(Particle::To) ||
      !offers.contains(document.token(infinitive - 2)))
    return false;
  const std::uint32_t offer = infinitive - 2;
  const bool noun = document.token(offer - 1).is(Mark::Possessive);
  const Mention* owner = noun ? story.annotation.mention_at(offer - 2) : nullptr;
  std::vector<EntityIndex> hosts;
  if (owner != nullptr) add_unique(hosts, owner->entity);
  if (!noun) add_actors(hosts, story.clauses.read({offer, offer + 1}, LexicalForm::Past).subjects);
  std::erase_if(hosts, [&](EntityIndex e) { return !is_side(story.reading.entities[e].type); });
  for (const EntityIndex e : hosts) add_unique(list, e);
  return !hosts.empty();
}

}  // namespace communique
