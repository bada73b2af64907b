#include "util/utf8.hpp"

#include <algorithm>
#include <cstring>

namespace communique {
namespace {

#include "util/fold_table.inc"

bool is_continuation(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

constexpr DecodedCodePoint undecodable{0xFFFD, 1, false};

DecodedCodePoint decode_multibyte(std::string_view text, std::size_t at, std::uint32_t length,
                                  char32_t value, char32_t smallest) {
  for (std::uint32_t i = 1; i < length; ++i) {
    if (!is_continuation(text, at + i)) return undecodable;
    value = (value << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3F);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < smallest || value > 0x10FFFF || surrogate) return undecodable;
  return {value, length, true};
}

}  // namespace

DecodedCodePoint decode_utf8(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {lead, 1, true};
  if ((lead & 0xE0) == 0xC0) return decode_multibyte(text, at, 2, lead & 0x1F, 0x80);
  if ((lead & 0xF0) == 0xE0) return decode_multibyte(text, at, 3, lead & 0x0F, 0x800);
  if ((lead & 0xF8) == 0xF0) return decode_multibyte(text, at, 4, lead & 0x07, 0x10000);
  return undecodable;
}

namespace {

// Index of the first byte from `at` on that is no ASCII.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  for (std::uint64_t bytes = 0; at + sizeof bytes <= text.size(); at += sizeof bytes) {
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    if ((bytes & high_bits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; (at = skip_ascii(text, at)) < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, at);
    if (!decoded.valid) return at;
    at += decoded.length;
  }
  return std::string_view::npos;
}

std::string replace_invalid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, at);
    if (decoded.valid) {
      out.append(text.substr(at, decoded.length));
    } else {
      append_utf8(out, 0xFFFD);
    }
    at += decoded.length;
  }
  return out;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = text.size();
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t bytes;
    std::memcpy(&bytes, text.data() + at, 8);
    const std::uint64_t continuations = (bytes >> 7) & ~(bytes >> 6) & 0x0101010101010101;
    count -= continuations * 0x0101010101010101 >> 56;  // their sum
  }
  for (; at < text.size(); ++at) count -= is_continuation(text, at);
  return count;
}

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

Folded fold_letter(char32_t c) {
  if (c >= 0xC0 && c <= 0x24F) return latin_folds[c - 0xC0];
  if (c >= 0x1E00 && c <= 0x1EFF) return latin_additional_folds[c - 0x1E00];
  const bool greek_capital = c >= 0x386 && c <= 0x3AB && c != 0x390;
  const bool cyrillic_capital = c >= 0x400 && c <= 0x42F;
  return {"", greek_capital || cyrillic_capital};
}

namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

char small_ascii(char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); }

}  // namespace

std::string fold(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), small_ascii);
  if (skip_ascii(text, 0) == text.size()) return out;
  out.clear();
  for (std::size_t at = 0; at < text.size();) {
    if (is_ascii(text[at])) {
      out += small_ascii(text[at]);
      ++at;
      continue;
    }
    const DecodedCodePoint decoded = decode_utf8(text, at);
    const char32_t c = decoded.value;
    if (const Folded folded = fold_letter(c); folded.letters[0] != '\0') {
      out += folded.letters;
    } else if (c < 0x300 || c > 0x36F) {  // combining marks fold to nothing
      out.append(text.substr(at, decoded.length));
    }
    at += decoded.length;
  }
  return out;
}

}  // namespace communique
