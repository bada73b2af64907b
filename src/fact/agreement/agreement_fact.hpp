#pragma once

#include "fact/agreement/step_lexicon.hpp"
#include "fact/clause/clause.hpp"
#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Kind, parties and status of each agreement; gives agreements the id that their parties and kind
// make. A plural that stands for several agreements becomes several entities.
void read_agreement_facts(const Annotation& annotation, const ClauseReader& clauses,
                          const StepLexicon& lexicon, Reading& reading);

}  // namespace communique
