#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Of an item of a list ("– an MOU on fish;", "2. Letter of intent"): the verb or noun of the
// sentence that opens the list, where it tells that all items were signed or exchanged. nullptr for
// what is no item, or stands behind the item's first clause.
const LexicalHit* step_of_list(const Annotation& annotation, std::uint32_t token);

// Whether the token is the first word of an item: "conclude" in "2. conclude an MOU".
bool opens_item(const Document& document, std::uint32_t token);

}  // namespace communique
