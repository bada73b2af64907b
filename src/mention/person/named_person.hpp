#pragma once

#include "mention/person/found_persons.hpp"

namespace communique {

// Finds persons without an office beside their names: by a form of address ("Ms. Ruiz"), as
// speakers ("said Ana Ruiz"), by a relative clause ("Ana Ruiz, who") and in lists of contacts.
void find_named_persons(Annotation& annotation, FoundPersons& persons);

}  // namespace communique
