#pragma once

#include "mention/person/found_persons.hpp"

namespace communique {

// Finds the holders of the offices by their names beside them ("Minister Kim", "Ana Ruiz, Minister
// of Trade", "the Minister of Trade, Ana Ruiz,"), adds them to `persons` and sets Office::holder.
void find_holders(Annotation& annotation, FoundPersons& persons);

// Finds those whom a plural office lists: "the lead negotiators—Ana Ruiz and Bo Diaz—", "Ana Ruiz
// and Bo Diaz, who will serve as chief negotiators", "the heads of two companies, Ana Ruiz of X and
// Bo Diaz of Y". To be called when the other persons are found.
void find_list_holders(Annotation& annotation, FoundPersons& persons);

}  // namespace communique
