#include "query/edit_distance.hpp"

#include <algorithm>
#include <vector>

namespace communique {

// Only cells within `limit` of the diagonal can be within the limit; those beside them say more.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t more = limit + 1;
  if (a.size() > b.size() + limit || b.size() > a.size() + limit) return more;
  const std::size_t width = b.size() + 1;
  std::vector<std::size_t> cells(3 * width, more);
  std::size_t *two_before = cells.data(), *before = two_before + width, *row = before + width;
  for (std::size_t j = 0; j <= std::min(b.size(), limit); ++j) before[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t first = i > limit ? i - limit : 1, last = std::min(b.size(), i + limit);
    row[first - 1] = first == 1 ? i : more;
    std::size_t least = row[first - 1];
    for (std::size_t j = first; j <= last; ++j) {
      const std::size_t change = before[j - 1] + (a[i - 1] != b[j - 1]);
      row[j] = std::min({change, before[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], two_before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (last < b.size()) row[last + 1] = more;
    if (least > limit) return more;
    std::swap(two_before, before);
    std::swap(before, row);
  }
  return std::min(before[b.size()], more);
}

}  // namespace communique
