#pragma once

#include "mention/annotation.hpp"

namespace communique {

// The body or organisation that a noun in small letters at the token names again ("the company",
// "the ministry"): the last before it of that kind; nullptr where none is near, or the word is
// another.
const Mention* owner_meant(const Annotation& annotation, std::uint32_t noun);

}  // namespace communique
