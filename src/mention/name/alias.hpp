#pragma once

#include <cstdint>

#include "mention/annotation.hpp"
#include "mention/grouping.hpp"

namespace communique {

// The token behind "also known as the", "better known as", "(SR), commonly referred to as" at the
// token; no_token where no other name is told.
std::uint32_t alias_behind(const Document& document, std::uint32_t at);

// Adds the other names of organisations and programmes: "the Salt Support Facility, known as
// SaltUp".
void find_aliases(Annotation& annotation);

// A thing and its other name are one.
void unite_aliases(const Annotation& annotation, MentionGroups& groups);

}  // namespace communique
