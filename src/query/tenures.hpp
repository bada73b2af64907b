#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "query/answer.hpp"
#include "query/offices.hpp"
#include "store/database.hpp"

namespace communique {

// A row of the table tenures, dates in ISO 8601 or empty.
struct TenureRow {
  std::int64_t key = 0;
  OfficeRow office;
  std::int64_t person = 0;
  std::string first_seen, last_seen, begin, end, over_by;
  std::string known_from;  // the first of these dates that says when it was held
};

// By office, then by time; where there are more than `most`, some may be left out beyond it, none
// for 0.
std::vector<TenureRow> read_tenures(Database& knowledge, const OfficeFilter& filter,
                                    std::size_t most = 0);

// Those of a person with a date from day `first` to day `last` (since 1970), or dates before and
// after; by office, then by time.
std::vector<TenureRow> tenures_of_person_near(Database& knowledge, std::int64_t person,
                                              std::int32_t first, std::int32_t last);

// Those of a person, or of the offices at a place itself and of those under its former names; by
// when they are first known of, the last `most`, 0: all.
Answer<TenureRow> tenures_about(Database& knowledge, std::int64_t entity, std::size_t most);

// The tenures of single offices.
class OfficeTenures {
 public:
  explicit OfficeTenures(Database& knowledge);

  // By time; the first `most`, 0: all.
  std::vector<TenureRow> of(std::int64_t office, std::size_t most = 0);
  // All near the days, as in tenures_of_person_near; by time.
  std::vector<TenureRow> near(std::int64_t office, std::int32_t first, std::int32_t last);

 private:
  PreparedStatement rows_, near_;
};

}  // namespace communique
