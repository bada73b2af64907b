#pragma once

#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// Those who hand over letters of credence in a release that speaks of ambassadors: "Credentials
// were presented by Ana Ruiz (Peru) and Bo Diaz (Chile)".
std::vector<const Mention*> listed_envoys(const Annotation& annotation);

// Whether the sentence goes on to name those who presented their credentials: "They are A of Chile
// and B of Cuba.", "The new envoys are as follows:", "Among them are", but not "The envoys are in
// Lima".
bool names_envoys(const Document& document, TokenRange sentence);

}  // namespace communique
