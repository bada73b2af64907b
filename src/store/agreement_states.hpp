#pragma once

#include "store/database.hpp"

namespace communique {

// Fills `agreement_states` and `agreement_sides` from the facts and the days of their releases:
// what all facts up to one make of an agreement, so that no query has to read every fact of it.
//
// The state's step is the one with the latest date, of several the most advanced; one that tells a
// status before one that tells none. Its kind is that which most releases give, repeated ones
// counted once.
void insert_agreement_states(Database& database);

}  // namespace communique
