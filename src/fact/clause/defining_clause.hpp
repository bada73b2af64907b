#pragma once

#include "fact/clause/actors.hpp"

namespace communique {

// "The Minister who received Ana Ruiz in Lima said", "The Minister who was represented by his aide,
// Bo Diaz, said": the Minister, where a clause without a comma before it and of one verb tells of
// him up to the verb at `end`; or nullptr.
const Actors* before_defining_clause(const Annotation& annotation, const ActorPhrases& phrases,
                                     std::uint32_t end, std::uint32_t begin);

}  // namespace communique
