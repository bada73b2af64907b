#include "fact/event/appointee.hpp"

#include <algorithm>

namespace communique {

const Actors* appointee_at(const EventStory& story, std::uint32_t token) {
  constexpr std::uint32_t longest_description = 4;
  const Document& document = story.document();
  const std::uint32_t end = std::min(document.size(), token + longest_description);
  for (std::uint32_t t = token; t < end; ++t) {
    const Actors* actors = story.clauses.actors().starting_at(t);
    if (actors != nullptr) return actors;
    const Token& word = document.token(t);
    const bool describes = word.is_word() && !word.capital() && word.particle == Particle::None;
    if (!describes && !word.is(Particle::The) && !word.is(Particle::A)) return nullptr;
  }
  return nullptr;
}

}  // namespace communique
