#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.hpp"

namespace communique {

// Looks for offices by words of a title, in any order; case, accents and small words do not count.
class TitleFilter {
 public:
  enum class Fit { None, Part, Whole };  // Part: the words are among those of a longer title

  TitleFilter(Database& knowledge, std::string_view words);

  // The best fit of the titles that releases give an office.
  Fit fit(std::int64_t office);

  // Of all offices those that fit best, in order of their keys.
  std::vector<std::int64_t> best_offices();
  // Of these offices those that fit best, in their order; all where no words are asked for.
  std::vector<std::int64_t> best_among(std::vector<std::int64_t> offices);

 private:
  Fit fit_of(std::string_view title) const;
  std::vector<std::string> best_titles();

  Database& knowledge_;
  PreparedStatement titles_of_office_;
  std::vector<std::string> wanted_;
};

}  // namespace communique
