#pragma once

#include <span>

#include "mention/annotation.hpp"

namespace communique {

// "President Ruiz was accompanied by Minister of Salt Bo Diaz": the side of the traveller, with
// whom the holder of the office came; or no_entity. `side_of`: by entity, as far as it is told.
EntityIndex side_of_traveller(const Annotation& annotation, const Office& companion,
                              std::span<const EntityIndex> side_of);

}  // namespace communique
