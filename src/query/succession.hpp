#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/database.hpp"

namespace communique {

// One body took another's place: renamed, merged into it or split from it.
struct BodyChange {
  std::int64_t older = 0, newer = 0;  // keys
  std::string date;                   // as stated; else of the first release that tells of it
  std::int64_t fact = 0;              // by which that release does
};

// The changes before a body, from it back to all that it came from; and those after it.
std::vector<BodyChange> predecessors(Database& knowledge, std::int64_t body);
std::vector<BodyChange> successors(Database& knowledge, std::int64_t body);

}  // namespace communique
