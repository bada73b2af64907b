#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Whether the word at the token names a field of government or of work ("Trade", "FTA").
bool is_field_word(const Annotation& annotation, std::uint32_t token);

// The field of an office that starts at the token, after "of" or "for": "Trade, Industry and
// Energy". Ends before the name of the holder ("Trade and Export Growth Damian Rewiti") and before
// another office. Empty where no capitalised word stands there.
TokenRange read_office_field(const Annotation& annotation, std::uint32_t first);

}  // namespace communique
