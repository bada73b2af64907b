#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/database.hpp"
#include "text/calendar.hpp"

namespace communique {

// A row of the table offices.
struct OfficeRow {
  std::int64_t key = 0;
  std::string title;
  std::optional<std::int64_t> place;  // key of the body, organisation, bloc or country
  bool sole = false;                  // held by one person at a time
};

// A row of the table tenures, dates in ISO 8601 or empty.
struct TenureRow {
  std::int64_t key = 0;
  OfficeRow office;
  std::int64_t person = 0;
  std::string first_seen, last_seen, begin, end, over_by;
};

// All that is asked for must fit; what is absent fits.
struct OfficeFilter {
  std::string title;                  // words of a title, in any order: "Trade Minister"
  std::optional<std::int64_t> place;  // a body (under any of the names it has had), organisation,
                                      // bloc, or a country with all that is its own
  std::optional<std::int64_t> person;
};

// By office, then by time; where there are more than `most`, some may be left out beyond it, none
// for 0.
std::vector<TenureRow> read_tenures(Database& knowledge, const OfficeFilter& filter,
                                    std::size_t most = 0);

// Those of a person, or of the offices at a place itself and of those under its former names.
std::vector<TenureRow> tenures_about(Database& knowledge, std::int64_t entity);

// The tenures of single offices.
class OfficeTenures {
 public:
  explicit OfficeTenures(Database& knowledge);

  // By time; the first `most`, 0: all.
  std::vector<TenureRow> of(std::int64_t office, std::size_t most = 0);
  // All with dates from day `first` to day `last` or on both sides of these, and some others; by
  // time.
  std::vector<TenureRow> near(std::int64_t office, const Date& first, const Date& last);

 private:
  PreparedStatement rows_, near_;
};

// Goes through the tenures of the offices at a place, or of all, office by office, as long as
// `visit` returns true.
void for_each_office(Database& knowledge, std::optional<std::int64_t> place,
                     const std::function<bool(std::span<const TenureRow>)>& visit);

// All tenures of the offices at a place itself and of those under its former names.
std::vector<TenureRow> tenures_at(Database& knowledge, std::int64_t place);

}  // namespace communique
