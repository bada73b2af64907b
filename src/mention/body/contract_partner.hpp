#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds as organisations the names between which an agreement is made and which no finder knows: "a
// contract between Orbit and Salz", "an MOU on salt, signed between the Ministry of Salt and
// Chile Railways", "contracts with Orbit in Peru and Salz".
void find_contract_partners(Annotation& annotation);

}  // namespace communique
