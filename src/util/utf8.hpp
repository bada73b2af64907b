#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace communique {

struct DecodedCodePoint {
  char32_t value;        // U+FFFD where the bytes are no UTF-8
  std::uint32_t length;  // bytes consumed, at least 1
  bool valid;
};

// The code point that starts at `text[at]`; `at` must be inside. RFC 3629: no overlong forms, no
// surrogates.
DecodedCodePoint decode_utf8(std::string_view text, std::size_t at);

// Offset of the first byte that is not UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);

// A copy in which each undecodable byte is U+FFFD.
std::string replace_invalid_utf8(std::string_view text);

std::size_t count_code_points(std::string_view text);

void append_utf8(std::string& out, char32_t code_point);

// How a letter compares: without case and accents.
struct Folded {
  char letters[3];  // one or two ASCII letters, or empty where the letter has no Latin base
  bool capital;
};

// Latin letters with accents (U+00C0 to U+024F, U+1E00 to U+1EFF); elsewhere empty letters, and
// capital by range for Greek and Cyrillic.
Folded fold_letter(char32_t code_point);

// Lower case without accents, for comparison: "Türkiye" -> "turkiye". Bytes that have no fold are
// kept.
std::string fold(std::string_view text);

}  // namespace communique
