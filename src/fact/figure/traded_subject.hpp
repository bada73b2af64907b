#pragma once

#include <optional>

#include "fact/figure/figure_subject.hpp"

namespace communique {

// What a verb of trade counts: "Kenya exported $2 billion worth of tea to the UK", "exported tea
// worth $2 billion".
FigureSubject read_subject_of_verb(const Annotation& annotation, const LexicalHit& verb,
                                   ConceptId indicator, TokenRange amount);

// The same of a verb in the passive, whose "was" stands at `be` behind the amount: "3 tonnes of tea
// were exported to the UK", "tea worth $3 million was exported".
std::optional<FigureSubject> read_passive_subject(const Annotation& annotation,
                                                  const LexicalHit& verb, ConceptId indicator,
                                                  TokenRange amount, std::uint32_t be);

}  // namespace communique
