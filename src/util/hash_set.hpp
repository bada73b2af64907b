#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace communique {

// A set of 64-bit hashes in one block of memory, so that a look-up waits for memory once: for who
// looks up all over. To be told how many there will be at most.
class HashSet {
 public:
  explicit HashSet(std::size_t most) : slots_(std::bit_ceil(2 * most + 2)) {}

  bool contains(std::uint64_t hash) const { return slots_[slot_of(hash)] != empty; }
  void insert(std::uint64_t hash) { slots_[slot_of(hash)] = stored(hash); }

 private:
  static constexpr std::uint64_t empty = 0;
  static constexpr std::uint64_t stored(std::uint64_t hash) { return hash == empty ? 1 : hash; }

  // That of the hash, or where it would go.
  std::size_t slot_of(std::uint64_t hash) const {
    std::size_t slot = stored(hash) & (slots_.size() - 1);
    while (slots_[slot] != empty && slots_[slot] != stored(hash))
      slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }

  std::vector<std::uint64_t> slots_;
};

}  // namespace communique
