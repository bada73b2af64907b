#pragma once

#include <cstdint>
#include <string_view>

namespace communique {

// 64-bit FNV-1a (Fowler, Noll, Vo). Stable over machines and versions, so it may be stored.
class Hasher {
 public:
  constexpr void add(char byte) {
    state_ ^= static_cast<unsigned char>(byte);
    state_ *= 0x100000001b3ULL;
  }
  constexpr void add(std::string_view bytes) {
    for (const char byte : bytes) add(byte);
  }
  constexpr std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_ = 0xcbf29ce484222325ULL;
};

constexpr std::uint64_t hash_of(std::string_view bytes) {
  Hasher hasher;
  hasher.add(bytes);
  return hasher.value();
}

}  // namespace communique
