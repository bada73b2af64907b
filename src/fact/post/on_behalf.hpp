#pragma once

#include <vector>

#include "fact/facts.hpp"
#include "fact/post/delegation_sentence.hpp"

namespace communique {

// Adds those of whom the sentence says for whom they act: "A, Minister of Trade, for Peru", "A
// signed the treaty on behalf of Peru", "On behalf of Peru it was signed by A".
void add_those_on_behalf(const Annotation& annotation, const DelegationSentence& named,
                         std::vector<Representation>& found);

}  // namespace communique
