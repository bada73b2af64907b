#pragma once

#include <optional>

#include "mention/annotation.hpp"

namespace communique {

// The name of a fair that begins at the token and that no head of names ends: "Agroexpo", the
// Saltfood of "the Saltfood exhibition".
std::optional<TokenRange> fair_name_at(const Annotation& annotation, std::uint32_t token);

}  // namespace communique
