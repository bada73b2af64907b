#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds mentions of heads that stand alone for a body or organisation named elsewhere in the release
// ("the Ministry", "the Working Group"), or clear without that ("the Department"). To be called
// when the full names are mentions.
void add_short_forms(Annotation& annotation);

}  // namespace communique
