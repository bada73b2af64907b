#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "link/linking.hpp"
#include "link/summaries.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// The posts of all releases, by office.
struct Offices {
  std::vector<LinkedOffice> all;
  std::vector<std::vector<std::uint32_t>> of_post;  // [release][post] -> index into all
};

// Which posts are one office. Titles of the same words are ("Minister of Trade", "Trade Minister"),
// with or without the name of the ministry; so is the office in a body that was renamed. A short
// title ("Minister Lim") is taken for the fuller one that its bearer has at the nearest time. Needs
// entities, entity_of and countries of the linking.
Offices find_offices(const Summaries& summaries, const Linking& linking,
                     const Vocabulary& vocabulary);

}  // namespace communique
