#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "link/linking.hpp"
#include "link/summaries.hpp"

namespace communique {

// For each linked entity the country that most releases give it as a body; of equals the first by
// id; no_entity where none does.
std::vector<std::uint32_t> prevailing_countries(const Summaries& summaries, const Linking& linking);

// Bodies renamed, one after the other. A merger and a split end a line.
class BodyLineages {
 public:
  BodyLineages(const Summaries& summaries, const Linking& linking);

  // The last of the line that the linked body stands in; itself where it stands in none.
  std::uint32_t last(std::uint32_t body) const;

 private:
  std::unordered_map<std::uint32_t, std::uint32_t> next_;
};

}  // namespace communique
