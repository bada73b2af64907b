#pragma once

#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// "The Foreign Ministers of Peru, Chile and Cuba strongly condemned": the states of several
// officials without a name with whom the range opens, and who alone stand before the token `verb`.
// Empty where the range opens otherwise.
std::vector<const Mention*> states_of_officials(const Annotation& annotation, std::uint32_t begin,
                                                std::uint32_t verb);

}  // namespace communique
