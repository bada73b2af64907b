#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Whether the word tells the field of an agreement by itself: "concerning", "establishing".
bool starts_field(const Document& document, std::uint32_t at);

// What an agreement is on, from the token behind "on": "energy", "Climate Change, Trade and
// Sustainability"; empty where none starts there.
TokenRange agreement_field(const Annotation& annotation, std::uint32_t first);

}  // namespace communique
