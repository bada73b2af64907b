#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace communique {

// Writes JSON without white space into one buffer, as RFC 8259 asks for it. The caller sees to it
// that objects and arrays are closed; commas come by themselves. A release takes five bytes of JSON
// for one of text, so this is simpler than RapidJSON's writer, to be faster.
class JsonText {
 public:
  void open_object() { open('{'); }
  void close_object() { put('}'); }
  void open_array() { open('['); }
  void close_array() { put(']'); }

  // A name that needs no escapes.
  void key(std::string_view name);
  void string(std::string_view utf8);
  void number(std::uint32_t value);
  void number(double value);  // in the fewest digits that tell it; finite
  // 0 to 1, of three digits at most: "0.85", "1.0".
  void thousandths(std::uint32_t value);
  void boolean(bool value) { literal(value ? "true" : "false"); }
  void null() { literal("null"); }

  // What was written; leaves nothing.
  std::string take();

 private:
  // Where so many bytes may be written.
  char* room(std::size_t bytes) {
    if (text_.size() - size_ < bytes) grow(bytes);
    return text_.data() + size_;
  }
  void grow(std::size_t bytes);
  void put(char c) {
    *room(1) = c;
    ++size_;
  }
  void append(std::string_view bytes);
  void open(char bracket);
  void literal(std::string_view word);
  void separate();
  void escape(unsigned char c);

  std::string text_;  // longer than what was written
  std::size_t size_ = 0;
};

}  // namespace communique
