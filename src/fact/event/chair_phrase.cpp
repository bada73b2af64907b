#include "fact/event/chair_phrase.hpp"

#include <algorithm>

#include "mention/office/office_owner.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet chairs = {"chairmanship", "presidency", "chair", "chairship", "chairpersonship"};

}  // namespace

std::uint32_t chair_in(const Document& document, TokenRange range) {
  constexpr std::uint32_t longest_phrase = 5;
  for (std::uint32_t t = range.first; t < std::min(range.last, range.first + longest_phrase); ++t) {
    if (chairs.contains(document.token(t))) return t;
  }
  return range.last;
}

std::uint32_t chair_before(const Document& document, std::uint32_t verb) {
  const std::uint32_t begin = document.sentence_at(verb).tokens.first;
  for (std::uint32_t t = verb; t > begin; --t) {
    if (chairs.contains(document.token(t - 1))) return t - 1;
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
