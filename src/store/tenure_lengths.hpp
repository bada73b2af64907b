#pragma once

#include <array>
#include <cstdint>

namespace communique {

// Steps of the column `days` of the table tenures: the first that is above the days from the
// earliest to the latest date of a tenure. Of tenures of one step those near a day begin in one
// range of days, so that an index by step and begin finds them.
inline constexpr std::array<std::int64_t, 5> tenure_lengths = {64, 256, 1024, 4096, 10'000'000};

}  // namespace communique
