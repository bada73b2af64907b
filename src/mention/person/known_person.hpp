#pragma once

#include "mention/person/found_persons.hpp"

namespace communique {

// Finds further mentions of the persons already found: their names again, in either order, and
// their surnames alone.
void find_known_persons(Annotation& annotation, FoundPersons& persons);

}  // namespace communique
