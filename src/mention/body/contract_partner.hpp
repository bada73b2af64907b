#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds the names between which an agreement is made and which no finder knows, as organisations: "a
// contract between Orbit and Salz", "an MOU on salt, signed between the Ministry of Salt and
// Chile Railways", "contracts with Orbit in Peru and Salz", "Peru Rail and Salz signed an MOU". A
// single word beside an agency is one itself: "the Fish Agency and Saltek signed an MOU".
void find_contract_partners(Annotation& annotation);

}  // namespace communique
