#pragma once

#include <cstdint>
#include <vector>

#include "fact/clause/clause.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Adds what the mention stands for to those who speak, each once.
void add_speakers(const Mention& mention, std::vector<EntityIndex>& speakers);

// Adds the country, bloc or organisation for which the subject of the clause speaks: "X, speaking
// for the Pacific Group, urged", "On behalf of the Pacific Group, X urged".
void add_principals(const Annotation& annotation, const ClauseReader& clauses, const Clause& clause,
                    std::vector<EntityIndex>& speakers);

// Whether the token is the first word of its sentence, list marks and numbers aside.
bool opens_sentence(const Document& document, std::uint32_t token);

}  // namespace communique
