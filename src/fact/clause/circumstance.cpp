#include "fact/clause/circumstance.hpp"

#include <algorithm>

#include "fact/clause/actors.hpp"
#include "mention/date/date.hpp"
#include "text/bracket.hpp"

namespace communique {

std::uint32_t behind_circumstances(const Annotation& annotation, std::uint32_t t,
                                   std::uint32_t end) {
  constexpr int longest = 3;
  const Document& document = annotation.document;
  for (int step = 0; step < longest && t + 1 < end; ++step) {
    const Token& first = document.token(t);
    if (first.is(Particle::Of) || first.is(Particle::By)) break;
    std::uint32_t next = is_preposition(first) ? t + 1 : t;
    if (next > t && document.token(next).is(Particle::The)) ++next;  // "at the Salt Palace"
    const DateMention* date = date_at(annotation, next);
    const Mention* place = annotation.mention_at(next);
    if (date != nullptr) {
      t = std::max(date->tokens.last, t + 1);
    } else if (place != nullptr && place->type == EntityType::Place && next > t) {
      t = place->tokens.last;
    } else {
      break;
    }
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
