#include "fact/event/launch_noun.hpp"

#include "fact/clause/verb_group.hpp"

namespace communique {
namespace {

// "attended", "took part on Monday in", "at" before the token
bool follows_attending(const EventStory& story, std::uint32_t the) {
  constexpr std::uint32_t reach = 8;
  const Document& document = story.document();
  const std::uint32_t begin = document.sentence_at(the).tokens.first;
  for (std::uint32_t t = the; t > begin && t + reach > the; --t) {
    const LexicalHit* verb = story.annotation.hit_at(t - 1, Lexical::RoleVerb);
    if (verb == nullptr) continue;
    const bool joint = verb->tokens.last == the || document.token(the - 1).is(Particle::In);
    return joint && story.words[verb->concept_id].role == EventPart::Participant;
  }
  return document.token(the - 1).is(Particle::At);
}

bool is_announced(const EventStory& story, std::uint32_t the) {
  const LexicalHit* verb = story.annotation.hit_at(the - 1, Lexical::SpeechVerb);
  return verb != nullptr && story.annotation.concept_of(*verb).attribute("act") == "announce";
}

// "The launch of negotiations for a pact took place"
bool has_predicate(const EventStory& story, const LexicalHit& noun) {
  const std::uint32_t end = story.document().sentence_at(noun.tokens.first).tokens.last;
  std::uint32_t t = noun.tokens.last;
  while (t < end && !starts_predicate(story.annotation, t)) ++t;
  const LexicalHit* verb = t < end ? story.annotation.hit_at(t, Lexical::RoleVerb) : nullptr;
  return verb != nullptr && story.words[verb->concept_id].role == EventPart::Nothing;
}

}  // namespace

bool is_launch_attended(const EventStory& story, const LexicalHit& noun) {
  const std::uint32_t first = noun.tokens.first;
  return first > story.document().sentence_at(first).tokens.first + 1 &&
         story.document().token(first - 1).is(Particle::The) && follows_attending(story, first - 1);
}

bool takes_place(const EventStory& story, const LexicalHit& noun) {
  const std::uint32_t first = noun.tokens.first;
  const std::uint32_t begin = story.document().sentence_at(first).tokens.first;
  if (first == begin || !story.document().token(first - 1).is(Particle::The)) return false;
  if (first - 1 == begin) return has_predicate(story, noun);
  return is_launch_attended(story, noun) || is_announced(story, first - 1);
}

}  // namespace communique
