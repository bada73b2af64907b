#pragma once

#include <vector>

#include "fact/figure/figure_draft.hpp"

namespace communique {

// "exports of copper and fish rose by 4% and 5% respectively": gives each figure the item whose
// turn it is.
void part_items_in_turn(const Document& document, TokenRange sentence,
                        std::vector<FigureDraft>& drafts);

}  // namespace communique
