#include "fact/post/guest/official_list.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

// The first office of "Deputy Prime Minister and Minister of Fish A".
const Office* first_of_holder(const Annotation& annotation, const Office& office) {
  const Office* first = &office;
  while (first != annotation.offices.data() && (first - 1)->holder == office.holder) --first;
  return first;
}

}  // namespace

std::uint32_t start_of(const Annotation& annotation, const Office& office) {
  const Mention* holder = annotation.mention_of(office.holder);
  std::uint32_t start =
      std::min(holder->tokens.first, first_of_holder(annotation, office)->tokens.first);
  while (start > 0 && annotation.hit_at(start - 1, Lexical::Honorific) != nullptr) --start;
  return start > 0 && annotation.document.token(start - 1).is(Particle::The) ? start - 1 : start;
}

std::uint32_t end_of(const Annotation& annotation, const Office& office) {
  return std::max(annotation.mention_of(office.holder)->tokens.last, office.tokens.last);
}

bool leads_on(const Annotation& annotation, const Office& office) {
  static const WordSet rest = {"other", "others"};
  if (annotation.mention_of(office.holder) == nullptr) return false;
  const Office* next = &office;
  const Office* const last = annotation.offices.data() + annotation.offices.size();
  while (next != last && next->holder == office.holder) ++next;
  const std::uint32_t end = end_of(annotation, office);
  std::uint32_t joint = end;
  if (joint + 1 < annotation.document.size() && annotation.document.token(joint).is(Mark::Comma))
    ++joint;
  if (joint + 1 < annotation.document.size() && annotation.document.token(joint).is(Particle::And))
    ++joint;
  if (joint > end && rest.contains(annotation.document.token(joint))) return true;
  return joint > end && next != last && annotation.mention_of(next->holder) != nullptr &&
         start_of(annotation, *next) == joint;
}

const Office* listed_before(const Annotation& annotation, const Office& office, std::uint32_t start,
                            bool list) {
  const Office* const first = first_of_holder(annotation, office);
  if (first == annotation.offices.data() || start < 2) return nullptr;
  std::uint32_t end = start;
  const Token& preposition = annotation.document.token(end - 1);
  if ((preposition.is(Particle::By) || preposition.is(Particle::With)) &&
      annotation.document.token(end - 2).is(Particle::And))
    --end;
  if (!annotation.document.token(end - 1).is(Particle::And) &&
      !(list && annotation.document.token(end - 1).is(Mark::Comma)))
    return nullptr;
  while (end > 0 && (annotation.document.token(end - 1).is(Particle::And) ||
                     annotation.document.token(end - 1).is(Mark::Comma)))
    --end;
  const Office& before = *(first - 1);
  const bool held = annotation.mention_of(before.holder) != nullptr;
  return held && end_of(annotation, before) == end ? &before : nullptr;
}

}  // namespace communique
