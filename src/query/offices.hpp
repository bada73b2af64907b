#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/database.hpp"

namespace communique {

// A row of the table offices.
struct OfficeRow {
  std::int64_t key = 0;
  std::string title;
  std::optional<std::int64_t> place;  // key of the body, organisation, bloc or country
  bool sole = false;                  // held by one person at a time
};

// All that is asked for must fit; what is absent fits.
struct OfficeFilter {
  std::string title;                  // words of a title, in any order: "Trade Minister"
  std::optional<std::int64_t> place;  // a body (under any of the names it has had), organisation,
                                      // bloc, or a country with all that is its own
  std::optional<std::int64_t> person;
};

// Keys in order: the offices at a place itself, and those under its former names.
std::vector<std::int64_t> own_offices(Database& knowledge, std::int64_t place);

// Keys in order: the offices of the title and the place that are asked for, whoever held them.
std::vector<std::int64_t> wanted_offices(Database& knowledge, const OfficeFilter& filter);

}  // namespace communique
