#pragma once

#include <cstdint>
#include <string_view>

#include "input/intake.hpp"

namespace communique {

// Takes in the release that one JSON object states, or reports why it cannot be read. `line`: where
// the object starts.
void take_json_record(std::string_view object, std::uint64_t line, Intake& intake);

}  // namespace communique
