#pragma once

#include <cstdint>

#include "text/document.hpp"

namespace communique {

// What may stand between two capitalised words of one name. Joined with |.
enum Join : std::uint16_t {
  JoinNothing = 0,
  JoinDash = 1,         // "Korea-EU", "High-Tech", "Bio-cluster", "ISO/IEC": no white space
  JoinAnd = 2,          // "and", "&"
  JoinComma = 4,        // "Trade, Industry", "Trade, and Industry" only with JoinAnd
  JoinOf = 8,           // "of", "of the"
  JoinFor = 16,         // "for", "for the"
  JoinOn = 32,          // "on", "on the"
  JoinIn = 64,          // "in", "in the"
  JoinTo = 128,         // "to", "to the"
  JoinWith = 256,       // "with", "with the"
  JoinPossessive = 512  // "Exporters' Alliance", "People's Bank"
};
using Joins = std::uint16_t;

// Whether the token can be a word of a name: a capitalised word ("Trade", "KoreaBIO", "G20") that
// is no small word at the start of a sentence or in capitals ("The", "AND").
bool is_name_word(const Document& document, std::uint32_t token);

// The word of a name that follows the one at `token`, or no_token. Both stand in one line.
std::uint32_t next_name_word(const Document& document, std::uint32_t token, Joins joins);

// The word of a name that comes before the one at `token`, or no_token.
std::uint32_t previous_name_word(const Document& document, std::uint32_t token, Joins joins);

// The longest capitalised phrase that starts (ends) at the name word `token`.
TokenRange name_from(const Document& document, std::uint32_t token, Joins joins);
TokenRange name_up_to(const Document& document, std::uint32_t token, Joins joins);

}  // namespace communique
