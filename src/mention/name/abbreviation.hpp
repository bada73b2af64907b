#pragma once

#include "mention/annotation.hpp"

namespace communique {

// The short name that a bracket after a full name gives: "MOTIR" of "(MOTIR, Minister A. Baker)",
// "Committee" of "(hereinafter “Committee”)". Empty where the bracket gives none. `open` is the
// token of the opening bracket.
TokenRange short_name_in_brackets(const Annotation& annotation, std::uint32_t open);

// Whether the token looks like an abbreviation: "KITA", "KoreaBIO", "DoC", "G20".
bool looks_abbreviated(const Document& document, std::uint32_t token);

// Adds mentions of the abbreviations of bodies and organisations: those that the release defines in
// brackets, there and wherever they stand alone, and those that the vocabulary knows.
void add_abbreviations(Annotation& annotation);

}  // namespace communique
