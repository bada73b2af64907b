#pragma once

#include <cstdint>

#include "mention/annotation.hpp"

namespace communique {

// Where the name ends that starts with `head`: "Ministry" of "Ministry of Fish, Bread and Wine
// said" ends after "Wine". The end of the head where nothing belongs to it.
std::uint32_t complement_end(const Annotation& annotation, const LexicalHit& head);

}  // namespace communique
