#pragma once

#include "fact/clause/actors.hpp"

namespace communique {

// Who is named among many that act: A and B of "Several members, including A and B, said", of "many
// delegations – among them A and B – asked", of "some members (A and B) noted". The phrase before
// the verb at `end`, or nullptr.
const Actors* examples_before(const Annotation& annotation, const ActorPhrases& phrases,
                              std::uint32_t end, std::uint32_t begin);

// The same where the many begin at `first`: "urged by six members, including A and B,".
const Actors* examples_from(const Annotation& annotation, const ActorPhrases& phrases,
                            std::uint32_t first, std::uint32_t end);

// The same where the mark before "including" is known: "met with bakers, among them A and B,".
const Actors* examples_behind(const Annotation& annotation, const ActorPhrases& phrases,
                              std::uint32_t mark, std::uint32_t end);

}  // namespace communique
