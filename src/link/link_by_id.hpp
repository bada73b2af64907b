#pragma once

#include "link/linking.hpp"

namespace communique {

// Links entities whose ids are the same.
Linking link_by_id(std::span<const ReleaseReading> releases);

}  // namespace communique
