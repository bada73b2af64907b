#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/entity.hpp"
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

// How sure it is that somebody held an office on a day.
enum class Certainty {
  Stated,   // the day lies between a begin or end that is stated and the days of other releases
  Seen,     // releases before and after the day call the person so
  Inferred  // the day lies beyond what the releases show, and this is the nearest holder
};

std::string_view to_string(Certainty certainty);  // "stated"

struct Holder {
  TenureRow tenure;
  Certainty certainty = Certainty::Seen;
};

// Who held the offices on that day: one holder of each sole office at most, all that are known of
// the others. docs/graph.md gives the rule. By office, then by time; where there are more than
// `most`, some may be left out beyond it, none for 0.
std::vector<Holder> holders_as_of(Database& knowledge, const OfficeFilter& filter, const Date& day,
                                  std::size_t most = 0);

// The same of the offices of tenures_about; of a person those that they held.
std::vector<Holder> holders_about(Database& knowledge, std::int64_t entity, const Date& day);

}  // namespace communique
