#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "query/tenures.hpp"
#include "text/calendar.hpp"

namespace communique {

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
