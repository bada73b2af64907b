#pragma once

#include "mention/annotation.hpp"
#include "mention/office/office.hpp"

namespace communique {

// "UN Secretary-General Ana Ruiz appointed Bo Diaz of Peru as Envoy for Water": the UN, where Bo
// Diaz serves from then on; no_entity where no bloc appoints. `home` is the side that speaks.
EntityIndex bloc_of_appointer(const Annotation& annotation, const Office& office,
                              EntityIndex person, EntityIndex home);

}  // namespace communique
