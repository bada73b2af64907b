#include "fact/event/event_telling.hpp"

#include <algorithm>
#include <cstdlib>

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

}  // namespace communique
