#pragma once

#include "mention/found_persons.hpp"

namespace communique {

// Finds the holders of the offices by their names beside them ("Minister Kim", "Ana Ruiz, Minister
// of Trade", "the Minister of Trade, Ana Ruiz,"), adds them to `persons` and sets Office::holder.
void find_holders(Annotation& annotation, FoundPersons& persons);

}  // namespace communique
