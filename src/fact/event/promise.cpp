#include "fact/event/promise.hpp"

#include "mention/date/date.hpp"

namespace communique {

std::optional<Clause> promise_before(const EventStory& story, std::uint32_t infinitive) {
  if (infinitive < 2 || !story.document().token(infinitive - 1).is(Particle::To))
    return std::nullopt;
  const LexicalHit* verb = story.annotation.hit_at(infinitive - 2, Lexical::SpeechVerb);
  if (verb == nullptr || !story.words[verb->concept_id].agrees) return std::nullopt;
  return story.clauses.read(*verb);
}

bool names_place(const Annotation& annotation, TokenRange range) {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const Mention* mention = annotation.mention_at(t);
    if (mention != nullptr && mention->type == EntityType::Place) return true;
  }
  return false;
}

bool tells_when_or_where(const Annotation& annotation, TokenRange range) {
  return !dates_in(annotation, range).empty() || names_place(annotation, range);
}

}  // namespace communique
