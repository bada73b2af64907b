#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Whether the token is a word of a name that no finder has explained and no vocabulary speaks
// against.
bool is_free_word(const Annotation& annotation, std::uint32_t token);

// The capitalised phrase of such words from the token on ("Orbit Silicon"); else empty.
TokenRange free_name_from(const Annotation& annotation, std::uint32_t first);

// The phrase of such words that ends before the token `end`; a lone word that opens its sentence
// must look like a name.
TokenRange free_name_before(const Annotation& annotation, std::uint32_t end);

// Whether one of the words is known to no vocabulary, as those of names are.
bool holds_unknown_word(const Annotation& annotation, TokenRange name);

// Whether the letters tell a name: "KOMIR", "iSalz".
bool is_acronym(const Document& document, std::uint32_t token);

}  // namespace communique
