#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Kind, parties and status of each agreement.
void read_agreement_facts(const Annotation& annotation, Reading& reading);

}  // namespace communique
