#include "fact/post/change_date.hpp"

#include <vector>

#include "mention/date/date.hpp"

namespace communique {
namespace {

bool may_be_day_of_change(const Annotation& annotation, const DateMention& date) {
  if (!date.is_single()) return false;
  if (date.tokens.first == 0) return true;
  switch (annotation.document.token(date.tokens.first - 1).particle) {
    case Particle::Until:
    case Particle::Before:
    case Particle::After:
    case Particle::Of:
    case Particle::For:
    case Particle::Than:
    case Particle::By:
      return false;
    default:
      return true;
  }
}

// A comma inside a date ("May 3, 2024") ends nothing.
std::uint32_t next_comma(const Annotation& annotation, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t t = begin; t < end; ++t) {
    if (annotation.document.token(t).is(Mark::Comma) && date_at(annotation, t) == nullptr) return t;
  }
  return end;
}

std::vector<Date> days_of_change(const Annotation& annotation, TokenRange range) {
  std::vector<Date> days;
  for (const DateMention& date : dates_in(annotation, range)) {
    if (may_be_day_of_change(annotation, date)) days.push_back(date.begin);
  }
  return days;
}

}  // namespace

Date date_of_change(const Annotation& annotation, TokenRange words) {
  const TokenRange sentence = annotation.document.sentence_at(words.first).tokens;
  const std::uint32_t end = next_comma(annotation, words.last, sentence.last);
  const std::vector<Date> behind = days_of_change(annotation, {words.last, end});
  if (!behind.empty()) return behind.front();
  const std::vector<Date> before = days_of_change(annotation, {sentence.first, words.first});
  return before.size() == 1 ? before.front() : Date{};
}

}  // namespace communique
