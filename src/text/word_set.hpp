#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "text/token.hpp"

namespace communique {

// A few words to compare tokens with, case and accents aside.
class WordSet {
 public:
  WordSet(std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) hashes_.push_back(word_hash(word));
    std::ranges::sort(hashes_);
  }
  bool contains(const Token& token) const {
    return std::ranges::binary_search(hashes_, token.word);
  }

 private:
  std::vector<std::uint64_t> hashes_;
};

}  // namespace communique
