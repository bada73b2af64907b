#pragma once

#include <string>
#include <string_view>

namespace communique {

// A time between two dates, each as exact as wanted and inclusive; empty: without bound.
struct Period {
  std::string since, until;  // ISO 8601

  // Dates are compared as exactly as both are known: 2025-11 is since 2025-11-28 and until 2025.
  bool holds(std::string_view date) const;
};

}  // namespace communique
