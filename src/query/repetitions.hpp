#pragma once

#include <cstdint>
#include <unordered_map>

#include "store/database.hpp"

namespace communique {

// Which releases repeat which: for many look-ups without a look at the releases.
class Repetitions {
 public:
  explicit Repetitions(Database& knowledge);

  // The first release of nearly the same text; the release itself where there is no other.
  std::int64_t first_of_text(std::int64_t release) const;

 private:
  std::unordered_map<std::int64_t, std::int64_t> repeated_;  // by the release that repeats it
};

}  // namespace communique
