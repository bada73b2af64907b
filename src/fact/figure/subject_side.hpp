#pragma once

#include <cstdint>

#include "fact/figure/figure_subject.hpp"

namespace communique {

// Gives a subject the sides that its sentence names around its phrase: "With a population of 30
// million, Peru", "Peru is Chile’s largest partner, with trade of", "According to Peru, its
// exports". What the phrase itself says stays. `indicator` is the first token of the indicator.
void read_sides_told_around(const Annotation& annotation, FigureSubject& subject,
                            TokenRange sentence, std::uint32_t indicator);

}  // namespace communique
