#pragma once

#include <vector>

#include "fact/reference/side_pair.hpp"
#include "text/document.hpp"

namespace communique {

// A part that stands for its country: "the Korean side", "the Kyrgyz and Tajik delegations", "the
// Government of Peru".
struct CountryPart {
  TokenRange tokens;  // empty where none begins there
  std::vector<EntityIndex> countries;
};

// Whether one may begin at the token; most tokens begin none.
bool may_open_country_part(const Document& document, const SidePairs& sides, std::uint32_t begin);

CountryPart read_country_part(const Document& document, const SidePairs& sides,
                              std::uint32_t begin);

}  // namespace communique
