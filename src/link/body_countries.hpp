#pragma once

#include <string_view>
#include <unordered_map>

#include "link/clusters.hpp"
#include "link/home.hpp"

namespace communique {

// The countries of linked bodies.
class BodyCountries {
 public:
  BodyCountries(const Nodes& nodes, const Homes& homes, const Vocabulary& vocabulary,
                Clusters& clusters);
  // As far as any release states it.
  std::string_view of(NodeIndex cluster) const;
  // Else as guessed.
  std::string_view likely(NodeIndex cluster) const;

 private:
  std::unordered_map<NodeIndex, std::string_view> stated_, guessed_;
};

}  // namespace communique
