#pragma once

#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// The words of a name that can stand alone for it: a particle or "Al" goes with the word after it,
// a hyphenated word is one, and initials are counted.
std::vector<TokenRange> name_units(const Annotation& annotation, TokenRange name);

// The name within a mention of a person: without the title or the form of address before it.
TokenRange name_in(const Annotation& annotation, const Mention& mention);

// Whether two to four words are a name by themselves: none of them is known as anything else.
bool looks_like_name(const Annotation& annotation, TokenRange name);

// "Welcoming" at the head of "Welcoming Ana Ruiz, the Minister said".
bool opens_participle(const Annotation& annotation, std::uint32_t token);

}  // namespace communique
