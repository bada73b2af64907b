#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace communique {

// Rows of an answer of which at most so many were wanted.
template <typename Row>
struct Answer {
  std::vector<Row> rows;
  bool cut = false;  // there are more

  // For answers that are read row by row: whether another would be one too many. `most` is 0 where
  // all are wanted.
  bool is_full(std::size_t most) {
    cut = most != 0 && rows.size() == most;
    return cut;
  }
};

// The last `most` rows, all of them for 0.
template <typename Row>
Answer<Row> last_rows(std::vector<Row> rows, std::size_t most) {
  if (most == 0 || rows.size() <= most) return {std::move(rows), false};
  rows.erase(rows.begin(), rows.end() - static_cast<std::ptrdiff_t>(most));
  return {std::move(rows), true};
}

}  // namespace communique
