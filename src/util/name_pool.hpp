#pragma once

#include <algorithm>
#include <memory_resource>
#include <string_view>
#include <unordered_set>

namespace communique {

// Texts that many share, each kept once and for as long as this lives.
class NamePool {
 public:
  std::string_view keep(std::string_view name) {
    const auto found = names_.find(name);
    if (found != names_.end()) return *found;
    auto* copy = static_cast<char*>(memory_.allocate(name.size() + 1, 1));
    std::ranges::copy(name, copy);
    return *names_.emplace(copy, name.size()).first;
  }

 private:
  std::pmr::monotonic_buffer_resource memory_;
  std::unordered_set<std::string_view> names_;
};

}  // namespace communique
