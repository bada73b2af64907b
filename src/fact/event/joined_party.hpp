#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Whom "Joining her", "Joining the Peruvian delegation" names.
enum class Party : std::uint8_t { None, Traveller, Delegation };

// The party that the words behind "joining" begin with.
Party party_at(const Document& document, TokenRange range);

}  // namespace communique
