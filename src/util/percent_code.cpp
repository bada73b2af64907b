#include "util/percent_code.hpp"

#include <algorithm>

namespace communique {
namespace {

constexpr std::string_view digits = "0123456789ABCDEF";

bool stays(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool digit = c >= '0' && c <= '9';
  return letter || digit || std::string_view("-._~:").find(c) != std::string_view::npos;
}

// 16 for what is no hexadecimal digit.
std::size_t digit_value(char c) {
  const char capital = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
  return std::min(digits.find(capital), digits.size());
}

}  // namespace

std::string percent_encode(std::string_view text) {
  if (text == ".") return "%2E";  // would be taken for a step in the path
  if (text == "..") return "%2E%2E";
  std::string out;
  for (const char c : text) {
    if (stays(c)) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += digits[byte >> 4];
      out += digits[byte & 15];
    }
  }
  return out;
}

std::string percent_decode(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool code = text[at] == '%' && at + 2 < text.size();
    const std::size_t high = code ? digit_value(text[at + 1]) : 16;
    const std::size_t low = code ? digit_value(text[at + 2]) : 16;
    if (high < 16 && low < 16) {
      out += static_cast<char>(high * 16 + low);
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

}  // namespace communique
