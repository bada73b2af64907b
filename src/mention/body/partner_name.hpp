#pragma once

#include <optional>

#include "mention/annotation.hpp"

namespace communique {

// One of those who make an agreement, as it is named there.
struct Partner {
  TokenRange name;
  std::uint32_t end = 0;  // behind "(ORB)", "of Peru", "in Lima"
  bool known = false;     // a finder knows it as a body or an organisation
  bool evident = false;   // known, or told by its words or what stands behind as no person's name
};

// The partner whose name stands at the token, behind an article or "Peru's" if there is one.
std::optional<Partner> partner_at(const Annotation& annotation, std::uint32_t at);

}  // namespace communique
