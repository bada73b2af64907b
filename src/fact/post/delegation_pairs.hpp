#pragma once

#include "fact/facts.hpp"
#include "fact/post/delegation_sentence.hpp"

namespace communique {

// "the delegations of Peru and Chile, headed, respectively, by A and B": adds whom each leads for;
// whether the sentence tells so.
bool read_respectively(const Document& document, const DelegationSentence& named,
                       std::vector<Representation>& found);

}  // namespace communique
