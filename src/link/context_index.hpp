#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "link/clusters.hpp"

namespace communique {

// The things of one name that are known so far, told apart by a context: the country of a body, the
// parties of an agreement.
class ContextIndex {
 public:
  struct Known {
    std::string context;
    NodeIndex node = no_node;
    std::size_t uses = 0;
  };

  // The entry with that name and context, if any.
  Known* find(const std::string& name, std::string_view context);
  std::span<const Known> all(const std::string& name) const;
  void add(const std::string& name, std::string_view context, NodeIndex node);

 private:
  std::unordered_map<std::string, std::vector<Known>> by_name_;
};

}  // namespace communique
