#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace communique {

// Names that many facts share, each kept once and for as long as this lives.
class NamePool {
 public:
  std::string_view keep(std::string_view name) {
    const auto found = names_.find(std::string(name));
    return found != names_.end() ? *found : *names_.emplace(name).first;
  }

 private:
  std::unordered_set<std::string> names_;
};

}  // namespace communique
