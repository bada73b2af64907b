#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Whether the token can be a word of what a figure counts: no preposition, verb, date or amount.
bool counts_as_item_word(const Annotation& annotation, std::uint32_t token);

// Whether the verb tells what trade brings: "exports earned the country $2 billion".
bool tells_earning(const Token& verb);

// Whether the noun can be what is traded: no "companies", "period".
bool names_goods(const Token& noun);

}  // namespace communique
