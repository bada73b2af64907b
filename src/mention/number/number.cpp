#include "mention/number/number.hpp"

#include <algorithm>

namespace communique {
namespace {

// Of digits and commas; a longer row of digits counts nothing, and might be no finite number.
constexpr std::size_t longest_number = 40;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whether the commas of the digits stand as between thousands: two digits or three after each, and
// three after the last.
bool commas_group(std::string_view digits) {
  const std::size_t last = digits.rfind(',');
  if (last == std::string_view::npos || digits.size() - last - 1 != 3) return false;
  std::size_t run = 0;
  for (const char c : digits.substr(digits.find(',') + 1, last)) {
    if (c == ',' && (run < 2 || run > 3)) return false;
    run = c == ',' ? 0 : run + 1;
  }
  return true;
}

}  // namespace

std::optional<NumberText> read_number(std::string_view token) {
  const auto ends =
      std::ranges::find_if_not(token, [](char c) { return is_digit(c) || c == '.' || c == ','; });
  const auto length = static_cast<std::size_t>(ends - token.begin());
  const std::string_view digits = token.substr(0, length);
  if (digits.empty() || length > longest_number || !is_digit(digits.front())) return std::nullopt;
  NumberText number;
  number.suffix = token.substr(length);
  number.grouped = commas_group(digits.substr(0, digits.find('.')));
  double divisor = 0;  // 0 before the decimal point, then 1, 10 ...
  for (const char c : digits) {
    if (is_digit(c)) {
      number.value = number.value * 10 + (c - '0');
      divisor *= 10;
      if (divisor == 0) ++number.integer_digits;
    } else if (c == '.' || !number.grouped) {
      if (divisor != 0) return std::nullopt;
      divisor = 1;
    }
  }
  number.integer = divisor == 0;
  if (!number.integer) number.value /= divisor;
  return number;
}

}  // namespace communique
