#include "fact/clause/circumstance.hpp"

#include <algorithm>

#include "fact/clause/actors.hpp"
#include "mention/date/date.hpp"
#include "text/bracket.hpp"

namespace communique {
namespace {

// Behind "on Monday", "in Lima", "at the Salt Palace"; else the token.
std::uint32_t behind_circumstance(const Annotation& annotation, std::uint32_t t) {
  const Document& document = annotation.document;
  const Token& first = document.token(t);
  if (first.is(Particle::Of) || first.is(Particle::By)) return t;
  std::uint32_t next = is_preposition(first) ? t + 1 : t;
  if (next > t && document.token(next).is(Particle::The)) ++next;
  const DateMention* date = date_at(annotation, next);
  if (date != nullptr) return std::max(date->tokens.last, t + 1);
  const Mention* place = annotation.mention_at(next);
  const bool located = place != nullptr && place->type == EntityType::Place && next > t;
  return located ? place->tokens.last : t;
}

}  // namespace

std::uint32_t behind_circumstances(const Annotation& annotation, std::uint32_t t, std::uint32_t end,
                                   bool across_commas) {
  constexpr int longest = 3;
  const Document& document = annotation.document;
  for (int step = 0; step < longest && t + 1 < end; ++step) {
    const bool parted = across_commas && t + 2 < end && document.token(t).is(Mark::Comma);
    const std::uint32_t first = parted ? t + 1 : t;
    const std::uint32_t behind = behind_circumstance(annotation, first);
    if (behind == first) break;
    if (parted && (behind >= end || !document.token(behind).is(Mark::Comma))) break;
    t = parted ? behind + 1 : behind;
  }
  return t;
}

std::uint32_t before_day(const Annotation& annotation, std::uint32_t end) {
  const Document& document = annotation.document;
  if (end > 1 && document.token(end - 1).is(Mark::CloseBracket)) {
    const std::uint32_t begin = document.sentence_at(end - 1).tokens.first;
    const std::uint32_t open = skip_bracket_back(document, end - 1, begin);
    const std::uint32_t first = before_day(annotation, open);
    return date_at(annotation, open + 1) != nullptr && first < open ? first : end;
  }
  const DateMention* date = end > 1 ? date_at(annotation, end - 1) : nullptr;
  if (date == nullptr || date->tokens.first == 0) return end;
  const std::uint32_t first = date->tokens.first;
  return first - (document.token(first - 1).is(Particle::On) ? 1 : 0);
}

}  // namespace communique
