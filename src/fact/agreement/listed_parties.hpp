#pragma once

#include <span>
#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// Sides that stand in a list beside an agreement; each is empty where none do.

// A and B of ", which governs trade between A and B", "governs trade between A and B", ", which A
// has with B"; all three of ", which entered into force between A, B and C".
std::vector<EntityIndex> sides_in_relative(const Annotation& annotation,
                                           const AgreementPhrase& phrase);

// Of an item of a list A, B and C that open it: "The heads of A, B and C signed: / – an agreement
// on ...".
std::vector<EntityIndex> signers_of_list(const Annotation& annotation,
                                         const AgreementPhrase& phrase);

// "The CPTPP, made up of A, B and C, ...": its parties, listed behind its name.
std::vector<EntityIndex> members_behind(const Annotation& annotation,
                                        const AgreementPhrase& phrase);

// The three countries or more that a step is told of in the sentence of the phrase ("took effect
// for A, B and C", "was signed by A, B and C", "the heads of government of A, B and C signed"),
// where they hold all of `told`; else none.
std::vector<EntityIndex> sides_of_step(const Annotation& annotation, const AgreementPhrase& phrase,
                                       std::span<const EntityIndex> told);

}  // namespace communique
