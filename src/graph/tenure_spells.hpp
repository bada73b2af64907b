#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "store/database.hpp"
#include "store/keys.hpp"

namespace communique {

// From the first to the last day, ISO 8601 as exact as known.
struct Spell {
  std::string first, last;
};

// When each person held some office at each place, by person and place: what is seen, and what is
// stated of begin and end. In order of time, without overlaps.
std::map<std::pair<Key, Key>, std::vector<Spell>> read_tenure_spells(Database& database);

}  // namespace communique
