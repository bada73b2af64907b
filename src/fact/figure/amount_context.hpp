#pragma once

#include "mention/annotation.hpp"

namespace communique {

// What the words around an amount make of it. `at` is its first token, `after` the token behind it;
// nothing outside its sentence counts.

// "after the 5.5 per cent growth in the quarter before".
bool belongs_to_past(const Document& document, TokenRange sentence, std::uint32_t at);

// "(26.8%)", "(-3.1%)".
bool opens_bracket(const Document& document, TokenRange sentence, std::uint32_t at);

// "a fall of 5.9% or £962 million", "rose by $3 billion".
bool is_size_of_change(const Document& document, TokenRange sentence, std::uint32_t at);

// "rose to 81.8 percent": how high a share is, no change.
bool is_level(const Document& document, TokenRange sentence, std::uint32_t at);

// Of "6 per cent more than" and "a 6% rise": 1; of "3% lower": -1; 0 where the words behind compare
// nothing. `after` is the token behind the percentage.
int direction_after(const Annotation& annotation, TokenRange sentence, std::uint32_t after);

// "topped $10 billion": a threshold, where the value itself is told.
bool is_threshold(const Document& document, TokenRange sentence, std::uint32_t at);

// "the USD 150 billion trade target".
bool is_target(const Document& document, TokenRange sentence, std::uint32_t after);

// "accounted for £8.5 billion of that".
bool is_part_of_last(const Document& document, TokenRange sentence, std::uint32_t after);

// "the USD 3 billion of the year before".
bool is_of_period_before(const Annotation& annotation, TokenRange sentence, std::uint32_t after);

// Whether amounts from this token on are no statistics: plans, limits and payments ("tariff",
// "loan"), "would", "could".
bool disclaims(const Annotation& annotation, std::uint32_t token);

}  // namespace communique
