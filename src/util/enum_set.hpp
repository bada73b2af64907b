#pragma once

#include <cstdint>
#include <initializer_list>

namespace communique {

// Some of the values of an enumeration that ends in Count.
template <typename Enum>
class EnumSet {
 public:
  constexpr EnumSet() = default;
  constexpr EnumSet(std::initializer_list<Enum> values) {
    for (const Enum value : values) add(value);
  }

  static constexpr EnumSet all() {
    EnumSet set;
    set.bits_ = ~std::uint64_t{0};
    return set;
  }

  constexpr void add(Enum value) { bits_ |= bit(value); }
  constexpr bool has(Enum value) const { return (bits_ & bit(value)) != 0; }
  constexpr bool meets(EnumSet other) const { return (bits_ & other.bits_) != 0; }

 private:
  static_assert(static_cast<unsigned>(Enum::Count) <= 64);
  static constexpr std::uint64_t bit(Enum value) {
    return std::uint64_t{1} << static_cast<unsigned>(value);
  }

  std::uint64_t bits_ = 0;
};

}  // namespace communique
