#pragma once

#include <cstdint>

#include "mention/annotation.hpp"

namespace communique {

// The end of one field in a list of fields ("Rural Affairs" in "Food and Rural Affairs"), or of a
// country or bloc, that starts at `token`; no_token where none does. `first` is the start of the
// list.
std::uint32_t field_end(const Annotation& annotation, std::uint32_t token, bool first);

// Whether the verbs of a headline start at the token: where all words have capitals, a name ends
// there.
bool is_headline_verb(const Annotation& annotation, std::uint32_t token);

// The country or bloc whose name starts at the token, or nullptr.
const Mention* side_named_at(const Annotation& annotation, std::uint32_t token);

// Whether an office of a person starts at the token ("President" after the name of an institute).
bool starts_office(const Annotation& annotation, std::uint32_t token);

}  // namespace communique
