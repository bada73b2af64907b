#pragma once

#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// The name of a person that starts (ends) at a place of the text where one is expected: capitalised
// words, initials, hyphens, particles ("bin", "de"), and a bracket in the middle ("JK (Jung-Kwan)
// Kim"). Empty where the words there belong to other mentions, offices or dates. In a headline the
// name ends before a verb. Without letters after the name ("MP") and forms of address.
TokenRange read_person_name(const Annotation& annotation, std::uint32_t first);
TokenRange read_person_name_before(const Annotation& annotation, std::uint32_t last);

// The words of a name that can stand alone for it: a particle or "Al" goes with the word after it,
// a hyphenated word is one, and initials are counted.
std::vector<TokenRange> name_units(const Annotation& annotation, TokenRange name);

// The name within a mention of a person: without the title or the form of address before it.
TokenRange name_in(const Annotation& annotation, const Mention& mention);

// Whether the words of an honorific are written as one: "the Hon.", "Dato'", but not "general".
bool is_form_of_address(const Annotation& annotation, const LexicalHit& honorific);

// The longest run of forms of address that ends at the token: "H.E. Dr.". Empty if none does.
TokenRange honorifics_before(const Annotation& annotation, std::uint32_t last);
TokenRange honorifics_at(const Annotation& annotation, std::uint32_t first);

// Whether this form of address is part of a short name ("Dr. Pohl"), as "H.E." is not.
bool honorific_in_name(const Annotation& annotation, std::uint32_t token);

}  // namespace communique
