#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Figures of trade and economy.
void read_figures(const Annotation& annotation, Reading& reading);

}  // namespace communique
