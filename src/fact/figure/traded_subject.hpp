#pragma once

#include "fact/figure/figure_subject.hpp"

namespace communique {

// What a verb of trade counts: "Kenya exported $2 billion worth of tea to the UK", "exported tea
// worth $2 billion".
FigureSubject read_subject_of_verb(const Annotation& annotation, const LexicalHit& verb,
                                   ConceptId indicator, TokenRange amount);

}  // namespace communique
