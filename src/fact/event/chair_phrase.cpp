#include "fact/event/chair_phrase.hpp"

#include <algorithm>

#include "mention/office/office_owner.hpp"

namespace communique {
namespace {

const Mention* body_at(const EventStory& story, std::uint32_t token) {
  const Mention* body = story.annotation.mention_at(token);
  return body != nullptr && (body->type == EntityType::Bloc || is_institution(*body)) ? body
                                                                                      : nullptr;
}

// The ASEAN of "presidency of ASEAN".
const Mention* body_behind(const EventStory& story, std::uint32_t chair, std::uint32_t end) {
  const Document& document = story.document();
  if (chair + 2 >= end || !document.token(chair + 1).is(Particle::Of)) return nullptr;
  return body_at(story, chair + (document.token(chair + 2).is(Particle::The) ? 3 : 2));
}

// The ASEAN of "the ASEAN presidency", "ASEAN's presidency".
const Mention* body_before(const EventStory& story, std::uint32_t chair) {
  if (chair < 2) return nullptr;
  return body_at(story, chair - (story.document().token(chair - 1).is(Mark::Possessive) ? 2 : 1));
}

// The ASEAN of "ASEAN, of which Peru assumes the presidency".
const Mention* body_of_which(const EventStory& story, std::uint32_t chair) {
  constexpr std::uint32_t reach = 12;
  const Document& document = story.document();
  const std::uint32_t begin = document.sentence_at(chair).tokens.first;
  for (std::uint32_t t = chair; t > begin + 2 && t + reach > chair; --t) {
    if (document.token(t).is(Particle::Which) && document.token(t - 1).is(Particle::Of))
      return body_at(story, t - (document.token(t - 2).is(Mark::Comma) ? 3 : 2));
  }
  return nullptr;
}

}  // namespace

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

void add_chaired(const EventStory& story, std::uint32_t chair, std::uint32_t end,
                 std::vector<EntityIndex>& list) {
  const Mention* chaired = body_behind(story, chair, end);
  if (chaired == nullptr) chaired = body_before(story, chair);
  if (chaired == nullptr) chaired = body_of_which(story, chair);
  if (chaired != nullptr) add_unique(list, chaired->entity);
}

}  // namespace communique
