#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/database.hpp"

namespace communique {

// How much of one kind a knowledge base holds.
struct Statistic {
  std::string group;  // "releases", "entities", "facts", ...
  std::string kind;   // "persons", "2025", "signed"
  std::int64_t count = 0;
};

// Releases, entities and facts; kinds that are lacking are left out.
std::vector<Statistic> count_contents(Database& knowledge);

// Releases by year, events by kind, statements by act, figures by indicator.
std::vector<Statistic> count_kinds(Database& knowledge);

}  // namespace communique
