#pragma once

#include <cstdint>

namespace communique {

// Whether a word keeps the period that follows it ("Mr.", "Dec.", "Inc."): the period then ends no
// sentence by itself.
bool is_abbreviation(std::uint64_t word);

}  // namespace communique
