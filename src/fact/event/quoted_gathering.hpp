#pragma once

#include <optional>

#include "fact/event/event_words.hpp"
#include "mention/annotation.hpp"

namespace communique {

// The name in quotes behind the noun of a gathering, without the quotes: "the forum “Salt Roads”",
// "a seminar titled “Salt for all”", "a workshop on “Salt Roads”".
std::optional<TokenRange> quoted_name_of_gathering(const Annotation& annotation,
                                                   const EventWords& words, const LexicalHit& noun);

}  // namespace communique
