#pragma once

#include <cstdint>

#include "link/person_facts.hpp"

namespace communique {

// Why the facts can hardly be of one person: another country, another kind of employer, or another
// office at the same time.
Reasons conflicts_between(const PersonFacts& a, const PersonFacts& b);

// All that the facts say for and against one person.
Reasons reasons_between(const PersonFacts& a, const PersonFacts& b);

// How much speaks for one person besides the name; from 0 (nothing known) to 1.
float agreement_of(const PersonFacts& a, const PersonFacts& b);

bool share_body(const PersonFacts& a, const PersonFacts& b);

// Days between what both were seen as, a title or else a body; 0 where they share neither.
std::int32_t days_between(const PersonFacts& a, const PersonFacts& b);

}  // namespace communique
