#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "link/linking.hpp"

namespace communique {

// For each release the one whose text it repeats with small changes (posted again, corrected), the
// earliest by day of issue; itself where it repeats none. Two texts are held for one when nine
// tenths of their sequences of four words are the same.
std::vector<std::uint32_t> find_repetitions(std::span<const ReleaseReading> readings);

}  // namespace communique
