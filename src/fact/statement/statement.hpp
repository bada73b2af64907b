#pragma once

#include "fact/clause/clause.hpp"
#include "fact/facts.hpp"
#include "fact/statement/speech_lexicon.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Who said what: reported and direct speech with named speakers, one statement for each verb (or
// noun) of speech outside quotations.
void read_statements(const Annotation& annotation, const ClauseReader& clauses,
                     const SpeechLexicon& lexicon, Reading& reading);

}  // namespace communique
