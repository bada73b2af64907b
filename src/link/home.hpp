#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "link/holder_countries.hpp"
#include "link/nodes.hpp"

namespace communique {

// Facts of less confidence were guessed from what stands around, not stated.
inline constexpr float stated_confidence = 0.8F;
// From there on the country stands in the name of a body or beside it.
inline constexpr float printed_confidence = 0.94F;

// What the releases say of where their bodies belong, node by node.
class Homes {
 public:
  Homes(const Nodes& nodes, const HolderCountries& holders);

  // The id of the country of a body as far as its release states it, or else of the bloc that it is
  // part of; empty where neither is stated. Where it is not printed beside the name, that of the
  // same holder's body in other releases.
  std::string_view stated(NodeIndex body) const { return places_[stated_[body]]; }
  // Whether only a holder of an office there tells it.
  bool is_told_by_holder(NodeIndex body) const { return by_holder_[body]; }

  // The id of the country that a body may belong to for want of a statement: as guessed for it, or
  // that whose government speaks in the release: of its publisher, else the country named most
  // often. Empty where no country is named.
  std::string_view likely(NodeIndex node) const;

  // Whether the release of the node names the country or bloc, and its reader does not guess that
  // the node belongs to another.
  bool may_mean(NodeIndex node, std::string_view country) const;

 private:
  void read_release(std::uint32_t release, const HolderCountries& holders);
  void read_bodies(std::uint32_t release, const HolderCountries& holders);

  std::uint32_t number_of(std::string_view place);
  std::string_view guessed(NodeIndex node) const { return places_[guessed_[node]]; }

  const Nodes& nodes_;
  std::vector<std::string_view> places_;  // countries and blocs by number; 0 is none
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
  std::pmr::vector<std::uint32_t> stated_, guessed_;  // places by node
  std::vector<bool> by_holder_;
  std::pmr::vector<std::uint32_t> home_;         // places by release
  std::pmr::vector<std::uint32_t> named_;        // countries and blocs, release by release
  std::pmr::vector<std::uint32_t> first_named_;  // in the above, by release
};

}  // namespace communique
