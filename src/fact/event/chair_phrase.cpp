#include "fact/event/chair_phrase.hpp"

#include <algorithm>

#include "mention/office/office_owner.hpp"

namespace communique {
std::uint32_t chair_in(const Annotation& annotation, TokenRange range) {
  constexpr std::uint32_t longest_phrase = 5;
  for (std::uint32_t t = range.first; t < std::min(range.last, range.first + longest_phrase); ++t) {
    if (annotation.is(t, WordKind::Chairmanship)) return t;
  }
  return range.last;
}

std::uint32_t chair_before(const Annotation& annotation, std::uint32_t verb) {
  const Document& document = annotation.document;
  const std::uint32_t begin = document.sentence_at(verb).tokens.first;
  for (std::uint32_t t = verb; t > begin; --t) {
    if (annotation.is(t - 1, WordKind::Chairmanship)) return t - 1;
    if (document.token(t - 1).is(Mark::Comma)) break;
  }
  return no_token;
}

void add_chaired(const EventStory& story, std::uint32_t of, std::uint32_t end,
                 std::vector<EntityIndex>& list) {
  if (of + 1 >= end || !story.document().token(of).is(Particle::Of)) return;
  const std::uint32_t name = of + (story.document().token(of + 1).is(Particle::The) ? 2 : 1);
  const Mention* chaired = story.annotation.mention_at(name);
  const bool presides =
      chaired != nullptr && (chaired->type == EntityType::Bloc || is_institution(*chaired));
  if (presides) add_unique(list, chaired->entity);
}

}  // namespace communique
