#pragma once

#include <string_view>
#include <vector>

#include "link/nodes.hpp"

namespace communique {

// Facts of less confidence were guessed from what stands around, not stated.
inline constexpr float stated_confidence = 0.8F;

// What the releases say of where their bodies belong, node by node.
class Homes {
 public:
  explicit Homes(const Nodes& nodes);

  // The id of the country of a body as far as its release states it, or else of the bloc that it is
  // part of; empty where neither is stated.
  std::string_view stated(NodeIndex body) const { return stated_[body]; }

  // The id of the country that a body may belong to for want of a statement: as guessed for it, or
  // that whose government speaks in the release: of its publisher, else the country named most
  // often. Empty where no country is named.
  std::string_view likely(NodeIndex node) const;

  // Whether the release of the node names the country or bloc.
  bool names(NodeIndex node, std::string_view country) const;

 private:
  void read_release(std::uint32_t release);

  const Nodes& nodes_;
  std::vector<std::string_view> stated_, guessed_;
  std::vector<std::string_view> home_;                // by release
  std::vector<std::vector<std::string_view>> named_;  // by release: countries and blocs, sorted
};

}  // namespace communique
