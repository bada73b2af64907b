#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Sets Mention::country of bodies whose own words, or the words right beside them, tell the
// country: "Bank of Peru", "Peru's Ministry of Fish", "Peruvian Ministry of Fish", "Ministry of
// Fish (MOF) of Peru". Of what two countries or a bloc set up, none. To be called before names
// inside the names of bodies are dropped.
void find_body_countries(Annotation& annotation);

// Whether the name tells that no single country owns the body: two countries or a bloc stand in it.
bool is_joint_name(const Annotation& annotation, TokenRange name);

}  // namespace communique
