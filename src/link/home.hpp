#pragma once

#include <string_view>
#include <vector>

#include "link/nodes.hpp"

namespace communique {

// What the releases say of where their bodies belong, node by node.
class Homes {
 public:
  explicit Homes(const Nodes& nodes);

  // The id of the country of a body as far as its release states it, or else of the bloc that it is
  // part of; empty where neither is stated.
  std::string_view stated(NodeIndex body) const { return stated_[body]; }

  // The id of the country whose government speaks in the release of the node: of its publisher,
  // else the country named most often; empty where no country is named.
  std::string_view home(NodeIndex node) const;

  // Whether the release of the node names the country or bloc.
  bool names(NodeIndex node, std::string_view country) const;

 private:
  void read_release(std::uint32_t release);

  const Nodes& nodes_;
  std::vector<std::string_view> stated_;
  std::vector<std::string_view> home_;                // by release
  std::vector<std::vector<std::string_view>> named_;  // by release: countries and blocs, sorted
};

}  // namespace communique
