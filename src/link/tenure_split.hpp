#pragma once

#include <cstdint>
#include <vector>

#include "link/tenure.hpp"

namespace communique {

// A post of one release, as one of an office.
struct HolderSighting {
  Date day;  // of issue; unknown where it is less exact than a day
  std::uint32_t person = 0, release = 0, post = 0;
  bool former = false;
  bool stated = true;  // and not guessed

  friend auto operator<=>(const HolderSighting&, const HolderSighting&) = default;
};

// Divides the sightings of one office, sorted, into tenures: one for each person, or several where
// another was seen to hold a sole office in between. `tenure_of` becomes the tenure of each
// sighting.
std::vector<LinkedTenure> split_tenures(const std::vector<HolderSighting>& sightings, bool sole,
                                        std::vector<std::uint32_t>& tenure_of);

}  // namespace communique
