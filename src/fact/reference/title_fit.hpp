#pragma once

#include <cstdint>

#include "text/document.hpp"

namespace communique {

// A title as a release writes it with a name.
struct WrittenTitle {
  TokenRange tokens;
  bool plural = false;  // of several who are named together: "Prime Ministers Ana Ruiz and Bo Diaz"
};

// Whether a word of the title is the given one, of a plural its singular, too.
bool has_word(const Document& document, const WrittenTitle& title, std::uint64_t word);

// How well an office named by these tokens fits the title: 2 where it is all of it, 1 where it is a
// part ("the Minister" for a "Trade Minister"), 0 where it is neither or ranks higher. Where both
// are told to be of one side "the Peruvian minister" may be Peru's Deputy Prime Minister.
int fit_of(const Document& document, TokenRange office, const WrittenTitle& title, bool same_side);

}  // namespace communique
