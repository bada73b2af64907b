#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds mentions of organisations whose names have no head, by what stands beside them: "chip maker
// Orbit Silicon", "SALTIX, its standards institute", "two universities, Alto and Bajo", "KNORR
// CEO", "chief executive of Bluefin", and an abbreviation in a list of organisations. Then the
// short names of companies ("Norrvind" for "Norrvind AB"). To be called when headed names are
// mentions.
void find_organizations(Annotation& annotation);

}  // namespace communique
