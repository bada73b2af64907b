#pragma once

#include <cstdint>

#include "fact/clause/actors.hpp"

namespace communique {

// Subjects between which and their verb more stands than an aside. The verb begins at `end`, the
// sentence at `begin`; nullptr where there is none.

// "The Salt Committee set up under the Salt Pact met": who was founded so.
const Actors* founded_before(const Annotation& annotation, const ActorPhrases& phrases,
                             std::uint32_t end, std::uint32_t begin);

// "Four of them – Peru, Chile and Cuba – signed": the sides between the dashes.
const Actors* between_dashes(const Annotation& annotation, const ActorPhrases& phrases,
                             std::uint32_t end, std::uint32_t begin);

}  // namespace communique
