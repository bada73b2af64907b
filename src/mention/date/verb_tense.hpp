#pragma once

#include <cstdint>
#include <optional>

#include "mention/annotation.hpp"
#include "mention/date/tense.hpp"

namespace communique {

// The tense of the verb at the token, in a clause that begins at `begin` or after it; Unknown of
// any other word, and of an infinitive.
Tense tense_at(const Annotation& annotation, std::uint32_t token, std::uint32_t begin);

// What the word at the token tells of a date at the end of `before`: the tense of a verb, Unknown
// where an infinitive leaves it open ("came to sign in March"), nothing of any other word.
std::optional<Tense> tense_told_at(const Annotation& annotation, std::uint32_t token,
                                   TokenRange before);

}  // namespace communique
