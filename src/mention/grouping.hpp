#pragma once

#include <cstdint>
#include <numeric>
#include <vector>

namespace communique {

// Which mentions of a release stand for one thing: disjoint sets of indices into
// Annotation::mentions.
class MentionGroups {
 public:
  explicit MentionGroups(std::size_t mentions) : parent_(mentions) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }

  std::uint32_t find(std::uint32_t mention) {
    while (parent_[mention] != mention) mention = parent_[mention] = parent_[parent_[mention]];
    return mention;
  }
  // The group is known by its earliest mention.
  void unite(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    if (a < b) parent_[b] = a;
    if (b < a) parent_[a] = b;
  }

 private:
  std::vector<std::uint32_t> parent_;
};

}  // namespace communique
