#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Whether the word that may be noun or verb ("visit", "launch") stands as a noun there.
bool stands_as_noun(const Annotation& annotation, std::uint32_t token);

}  // namespace communique
