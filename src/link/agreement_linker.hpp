#pragma once

#include "link/agreement_key.hpp"
#include "link/clusters.hpp"
#include "link/nodes.hpp"

namespace communique {

// Joins agreements of the same parties, kind and field, and those of a telling name whose parties
// are unknown with the only one that bears it. A memorandum, declaration or contract is taken for
// another one when more than a year lies between. To be called when bodies and organisations are
// linked, for they may be parties.
void link_agreements(const Nodes& nodes, const AgreementKeys& keys, Clusters& clusters);

}  // namespace communique
