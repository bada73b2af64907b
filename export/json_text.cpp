#include "export/json_text.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <utility>

namespace communique {
namespace {

bool is_escaped(unsigned char c) { return c < 0x20 || c == '"' || c == '\\'; }

// Whether one of eight bytes is escaped; sometimes true where none is, never false where one is.
// Each byte is tested with the carry trick of "Bit Twiddling Hacks" (Anderson): hasless, haszero.
bool may_hold_escaped(const char* bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  const auto less = [](std::uint64_t word, std::uint64_t limit) {
    return (word - ones * limit) & ~word;
  };
  std::uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  const std::uint64_t found =
      less(word, 0x20) | less(word ^ (ones * '"'), 1) | less(word ^ (ones * '\\'), 1);
  return (found & (ones * 0x80)) != 0;
}

std::size_t find_escaped(std::string_view text, std::size_t from) {
  while (from + 8 <= text.size() && !may_hold_escaped(text.data() + from)) from += 8;
  while (from < text.size() && !is_escaped(static_cast<unsigned char>(text[from]))) ++from;
  return from;
}

}  // namespace

void JsonText::grow(std::size_t bytes) {
  text_.resize(std::max(2 * text_.size(), size_ + bytes + 4096));
}

void JsonText::append(std::string_view bytes) {
  std::memcpy(room(bytes.size()), bytes.data(), bytes.size());
  size_ += bytes.size();
}

// A comma where something stands before this in its array or object: what ends a value is no
// opening bracket and no colon, even the last character of a string.
void JsonText::separate() {
  const char before = size_ == 0 ? '[' : text_[size_ - 1];
  if (before != '{' && before != '[' && before != ':') put(',');
}

void JsonText::open(char bracket) {
  separate();
  put(bracket);
}

void JsonText::literal(std::string_view word) {
  separate();
  append(word);
}

void JsonText::key(std::string_view name) {
  separate();
  char* at = room(name.size() + 3);
  *at++ = '"';
  std::memcpy(at, name.data(), name.size());
  at += name.size();
  *at++ = '"';
  *at = ':';
  size_ += name.size() + 3;
}

void JsonText::string(std::string_view utf8) {
  separate();
  put('"');
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t end = find_escaped(utf8, at);
    append(utf8.substr(at, end - at));
    if (end < utf8.size()) escape(static_cast<unsigned char>(utf8[end]));
    at = end + 1;
  }
  put('"');
}

void JsonText::escape(unsigned char c) {
  constexpr std::string_view named = "\"\\\b\f\n\r\t", names = "\"\\bfnrt";
  constexpr std::string_view digits = "0123456789ABCDEF";
  const std::size_t place = named.find(static_cast<char>(c));
  if (place != std::string_view::npos) {
    put('\\');
    put(names[place]);
  } else {
    append("\\u00");
    put(digits[c >> 4]);
    put(digits[c & 15]);
  }
}

void JsonText::number(std::uint32_t value) {
  separate();
  char* const at = room(10);
  size_ += static_cast<std::size_t>(std::to_chars(at, at + 10, value).ptr - at);
}

void JsonText::number(double value) {
  rapidjson::StringBuffer digits;
  rapidjson::Writer(digits).Double(value);
  literal({digits.GetString(), digits.GetSize()});
}

void JsonText::thousandths(std::uint32_t value) {
  separate();
  char digits[] = {static_cast<char>('0' + value / 1000), '.',
                   static_cast<char>('0' + value / 100 % 10),
                   static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
  std::size_t length = sizeof digits;
  while (length > 3 && digits[length - 1] == '0') --length;
  append({digits, length});
}

std::string JsonText::take() {
  text_.resize(size_);
  size_ = 0;
  return std::exchange(text_, {});
}

}  // namespace communique
