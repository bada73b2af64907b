#pragma once

#include "mention/annotation.hpp"

namespace communique {

// The name of a person that starts (ends) at a place of the text where one is expected: capitalised
// words, initials, hyphens, particles ("bin", "de"), and a bracket in the middle ("JK (Jung-Kwan)
// Kim"). Empty where the words there belong to other mentions, offices or dates. In a headline the
// name ends before a verb. Without letters after the name ("MP") and forms of address.
TokenRange read_person_name(const Annotation& annotation, std::uint32_t first);
TokenRange read_person_name_before(const Annotation& annotation, std::uint32_t last);

}  // namespace communique
