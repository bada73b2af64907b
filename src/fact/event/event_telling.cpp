#include "fact/event/event_telling.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace communique {

bool agree(const Date& a, const Date& b) {
  if (!a.known() || !b.known()) return true;
  if (a.year != b.year) return false;
  if (a.month == 0 || b.month == 0) return true;
  return a.month == b.month && (a.day == 0 || b.day == 0 || a.day == b.day);
}

bool within(const Event& day, const Event& span) {
  return day.date.is_day() && span.date.is_day() && span.end_date.is_day() &&
         span.date <= day.date && day.date <= span.end_date;
}

bool more_exact(const Date& a, const Date& b) {
  return (a.day != 0) + (a.month != 0) + (a.year != 0) >
         (b.day != 0) + (b.month != 0) + (b.year != 0);
}

std::size_t shared(const std::vector<EntityIndex>& a, const std::vector<EntityIndex>& b) {
  return static_cast<std::size_t>(
      std::ranges::count_if(a, [&](EntityIndex e) { return std::ranges::find(b, e) != b.end(); }));
}

bool places_agree(const Event& a, const Event& b) {
  return a.places.empty() || b.places.empty() || shared(a.places, b.places) > 0;
}

bool are_days_of_fair(const Date& first, const Date& second) {
  constexpr std::int32_t longest_fair = 14;  // days
  return first.is_day() && second.is_day() &&
         std::abs(days_since_epoch(first) - days_since_epoch(second)) <= longest_fair;
}

bool told_in_past(const EventStory& story, const EventDraft& draft, const Date& date) {
  constexpr std::uint32_t reach = 4;
  const Date& issue = story.document().release().date;
  const bool ahead = issue.known() && date.month != 0 &&
                     std::tie(date.year, date.month) > std::tie(issue.year, issue.month);
  if (!ahead || draft.planned || !draft.told) return false;
  const std::uint32_t first = draft.words.first;
  const std::uint32_t begin = story.document().sentence_at(first).tokens.first;
  const auto is_past = [&](std::uint32_t t) {
    const Token& before = story.document().token(t - 1);
    return !is_auxiliary(before) && !(draft.verbal && before.kind == TokenKind::Mark) &&
           std::ranges::any_of(story.annotation.hits_at(t), [](const LexicalHit& hit) {
             return (hit.lexical == Lexical::EventVerb || hit.lexical == Lexical::RoleVerb) &&
                    hit.form == LexicalForm::Past;
           });
  };
  if (draft.verbal) return first > begin && is_past(first);
  for (std::uint32_t t = first; t > begin + 1 && t + reach > first; --t) {
    if (is_past(t - 1)) return true;
  }
  return false;
}

}  // namespace communique
