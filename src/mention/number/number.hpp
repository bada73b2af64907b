#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace communique {

// What a token that starts with a digit says.
struct NumberText {
  double value = 0;
  std::uint8_t integer_digits = 0;  // digits before the decimal point, without leading signs
  bool integer = false;             // no decimal point
  bool grouped = false;             // with thousands commas
  std::string_view suffix;          // letters after it: "th", "bn"

  bool is_whole(double low, double high) const {
    return integer && !grouped && value >= low && value <= high;
  }
};

// Reads "61.0", "2,000", "4,25,000" (Indian grouping), "1,5" (decimal comma), "5th", "61bn".
// Nothing for tokens of another shape, such as "2025.12.02", or of more than 40 digits.
std::optional<NumberText> read_number(std::string_view token);

}  // namespace communique
