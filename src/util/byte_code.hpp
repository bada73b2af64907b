#pragma once

#include <bit>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace communique {

// Bytes that the decoder cannot make sense of.
class ByteCodeError : public std::runtime_error {
 public:
  ByteCodeError() : std::runtime_error("malformed byte code") {}
};

// Writes values as bytes. Integers take 1 byte per 7 bits, a string that came before one integer.
class ByteEncoder {
 public:
  void integer(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out_ += static_cast<char>(0x80 | (value & 0x7F));
    out_ += static_cast<char>(value);
  }
  void real(double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (int shift = 0; shift < 64; shift += 8) out_ += static_cast<char>(bits >> shift);
  }
  // 0 and the content, or the number of the equal string, counted from 1.
  void text(std::string_view content) {
    const auto [known, added] =
        numbers_.try_emplace(std::string(content), static_cast<std::uint32_t>(numbers_.size() + 1));
    if (!added) return integer(known->second);
    integer(0);
    integer(content.size());
    out_ += content;
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

// Reads what ByteEncoder wrote; throws ByteCodeError where the bytes end too soon or make no sense.
class ByteDecoder {
 public:
  explicit ByteDecoder(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t integer() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const std::uint8_t byte = next();
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    fail();
  }
  double real() {
    std::uint64_t bits = 0;
    for (int shift = 0; shift < 64; shift += 8) bits |= static_cast<std::uint64_t>(next()) << shift;
    return std::bit_cast<double>(bits);
  }
  std::string_view text() {
    const std::uint64_t number = integer();
    if (number != 0) return number <= texts_.size() ? texts_[number - 1] : fail();
    const std::uint64_t size = integer();
    if (size > rest_.size()) fail();
    texts_.push_back(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return texts_.back();
  }
  // Of items that take a byte at least; so that nonsense cannot ask for all memory.
  std::size_t count() {
    const std::uint64_t value = integer();
    if (value > rest_.size()) fail();
    return value;
  }
  [[noreturn]] static std::string_view fail() { throw ByteCodeError(); }

 private:
  std::uint8_t next() {
    if (rest_.empty()) fail();
    const auto byte = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return byte;
  }

  std::string_view rest_;
  std::vector<std::string_view> texts_;
};

}  // namespace communique
