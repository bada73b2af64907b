#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Whether the words of an honorific are written as one: "the Hon.", "Dato'", but not "general".
bool is_form_of_address(const Annotation& annotation, const LexicalHit& honorific);

// "Sultan" of "Sultan bin Zayed": the given name that it also is.
bool opens_name(const Annotation& annotation, const LexicalHit& honorific);

// The longest run of forms of address that ends at the token: "H.E. Dr.". Empty if none does.
TokenRange honorifics_before(const Annotation& annotation, std::uint32_t last);
TokenRange honorifics_at(const Annotation& annotation, std::uint32_t first);

// "Ana Ruiz MP", "Ana Ruiz, EGH": the token behind the letters, or the same where there are none.
std::uint32_t behind_letters(const Annotation& annotation, std::uint32_t at);

// Whether this form of address is part of a short name ("Dr. Pohl"), as "H.E." is not.
bool honorific_in_name(const Annotation& annotation, std::uint32_t token);

}  // namespace communique
