#pragma once

#include <optional>

#include "mention/annotation.hpp"

namespace communique {

// The word that stands for a company in short: "Norrvind" of "Norrvind AB", "Meridiaan" of
// "Stichting Meridiaan". no_token where the name has none.
std::uint32_t company_key(const Annotation& annotation, const Mention& mention);

// Adds mentions of those words where they stand alone.
void add_short_company_names(Annotation& annotation);

}  // namespace communique
