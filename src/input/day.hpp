#pragma once

#include <optional>
#include <string_view>

#include "text/calendar.hpp"

namespace communique {

// The day in a field or file name: "2025-12-01", "2025-12-01T08:00:00Z", "2025/12/1", "2025.12.01",
// "20251201", "1 December 2025", "Monday, December 1, 2025", "Dec. 1, 2025". Days and months in
// figures alone ("1/12/2025") are ambiguous and not read.
std::optional<Date> parse_day(std::string_view text);

// The first day in figures in the name of a file, without its folders: "2025-12-01-title.txt".
std::optional<Date> find_day_in_file_name(std::string_view path);

}  // namespace communique
