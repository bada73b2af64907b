#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// The place in the title of "Premier of British Columbia", or nullptr.
const LexicalHit* place_in_title(const Annotation& annotation, const Office& office);

// Whether the person acts for a province or a town alone: "Governor of Salta", "Mayor of Lima", but
// not the governor of a central bank.
bool governs_place(const Annotation& annotation, const Reading& reading, EntityIndex person);

}  // namespace communique
