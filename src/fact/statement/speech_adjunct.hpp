#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Behind what may stand between a verb of speech and what is said: "on this occasion", "in the
// strongest terms", "on 3 May in Lima" of "announced on 3 May in Lima a plan"; else the token.
std::uint32_t behind_adjuncts(const Annotation& annotation, std::uint32_t t, std::uint32_t end);

}  // namespace communique
