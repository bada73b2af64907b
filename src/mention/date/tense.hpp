#pragma once

#include <cstdint>

#include "mention/annotation.hpp"

namespace communique {

enum class Tense : std::uint8_t { Unknown, Past, Future };

// The tense of the clause around the tokens, as far as verbs near them tell it.
Tense tense_around(const Annotation& annotation, TokenRange tokens);

}  // namespace communique
