#include "fact/event/acting.hpp"

namespace communique {

bool is_acting(const EventStory& story, const Actors& actors) {
  const Document& document = story.document();
  const std::uint32_t end = document.sentence_at(actors.tokens.first).tokens.last;
  std::uint32_t t = actors.tokens.last;
  if (t < end && document.token(t).is(Mark::Comma)) ++t;
  while (t < end && is_adverb(document, t)) ++t;
  return t < end && starts_predicate(story.annotation, t);
}

}  // namespace communique
