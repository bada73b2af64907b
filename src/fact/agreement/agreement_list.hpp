#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Of an item of a list ("– an MOU on fish;", "2. Letter of intent"): the verb of the sentence that
// opens the list, where it tells that all items were signed or exchanged. nullptr for what is no
// item, or stands behind the item's first clause.
const LexicalHit* verb_of_list(const Annotation& annotation, std::uint32_t token);

}  // namespace communique
