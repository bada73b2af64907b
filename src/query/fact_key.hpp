#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "query/period.hpp"
#include "store/database.hpp"

namespace communique {

// Facts are numbered in order of the dates of their releases: the first key beyond those that
// releases until `date` state (ISO 8601, a month or year taken whole; "": of any date).
std::int64_t first_fact_after(Database& knowledge, std::string_view date);

struct FactRange {
  std::int64_t first, end;  // keys; end: exclusive

  bool holds(std::int64_t fact) const { return first <= fact && fact < end; }
};

// The facts of all releases of a period, latest first, and some others: dates are compared as
// exactly as both are known, so those of the whole year in which it begins are among them.
// Releases without a date are of any period.
std::vector<FactRange> facts_within(Database& knowledge, const Period& period);

// The key of the fact with that id, as in Source::fact.
std::optional<std::int64_t> fact_with_id(Database& knowledge, std::string_view id);

}  // namespace communique
