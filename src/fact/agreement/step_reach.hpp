#pragma once

#include "fact/agreement/step_lexicon.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Whether a verb of a step has the agreement behind `between` as its object: nothing between them
// but days, places and partners takes it away.
bool reaches_object(const Annotation& annotation, const StepLexicon& lexicon, TokenRange between);

}  // namespace communique
