#pragma once

#include "text/token.hpp"

namespace communique {

// Whether a clause of its own begins: ";", "while", "whereas".
bool breaks_clause(const Token& token);

// Words of plans, limits and payments, whose amounts are no statistics.
bool disclaims(const Token& token);

}  // namespace communique
