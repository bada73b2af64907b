#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "text/token.hpp"

namespace communique {

// A few words to compare tokens with, case and accents aside.
class WordSet {
 public:
  WordSet(std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
      hashes_.push_back(word_hash(word));
      filter_ |= bit(hashes_.back());
    }
    std::ranges::sort(hashes_);
  }
  std::span<const std::uint64_t> hashes() const { return hashes_; }
  bool contains(const Token& token) const {
    return (filter_ & bit(token.word)) != 0 && std::ranges::binary_search(hashes_, token.word);
  }

 private:
  static std::uint64_t bit(std::uint64_t hash) { return std::uint64_t{1} << (hash & 63); }

  std::uint64_t filter_ = 0;  // the bit of each word: tells most others at once
  std::vector<std::uint64_t> hashes_;
};

}  // namespace communique
