#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace communique {

enum class InputFormat { Listing, Json, JsonLines, Text };

// The names of the formats, in the order of the enumeration.
inline constexpr std::array<const char*, 4> input_format_names = {"listing", "json", "jsonl",
                                                                  "text"};

std::optional<InputFormat> parse_input_format(std::string_view name);

// The format that the start of a file shows; Text where it shows no other.
InputFormat recognise_format(std::string_view head);

}  // namespace communique
