#pragma once

#include <cstdint>

#include "mention/annotation.hpp"

namespace communique {

// Where the name starts whose head is at `head` and which ends at `end`: at "Fish" in "the Fish and
// Bread Commission", at the head itself where nothing in front belongs to it.
std::uint32_t modifiers_begin(const Annotation& annotation, const LexicalHit& head,
                              std::uint32_t end);

}  // namespace communique
