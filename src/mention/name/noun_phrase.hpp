#pragma once

#include <cstdint>

#include "mention/annotation.hpp"

namespace communique {

// Whether the token can be no part of a noun phrase: a verb in a finite form, a small word, a date.
bool ends_noun_phrase(const Annotation& annotation, std::uint32_t token);

// First token of the capitalised name that ends with the head ("Korea-EU Digital Trade" before
// "Agreement").
std::uint32_t proper_name_begin(const Annotation& annotation, std::uint32_t head);

// The first token from `first` on, up to the head, that is no ordinal and no praise ("new",
// "historic").
std::uint32_t after_loose_modifiers(const Annotation& annotation, std::uint32_t first,
                                    std::uint32_t head);

// The first of those words that end before the token, or the token.
std::uint32_t before_loose_modifiers(const Annotation& annotation, std::uint32_t first);

// First of the words that describe a head in small letters ("critical minerals" before "roadmap"),
// without article, ordinal and praise; the head where none do or no article stands in front.
std::uint32_t description_begin(const Annotation& annotation, std::uint32_t head);

// The same where no article or the like need stand in front: "duty-free steel" before "quotas".
std::uint32_t bare_description_begin(const Annotation& annotation, std::uint32_t head);

// The same before an abbreviation or a capitalised name, of which only words such as "upgraded" and
// "existing" tell one agreement from another.
std::uint32_t version_begin(const Annotation& annotation, std::uint32_t name);

// End of the noun phrase that starts at the token, prepositions "of" and "for" included.
std::uint32_t noun_phrase_end(const Annotation& annotation, std::uint32_t token);

// Whether the token before makes what follows definite: "the", "this", "its", "Korea's".
bool follows_definite(const Document& document, std::uint32_t token);
// Whether an article, a possessive or a number stands before the token.
bool follows_determiner(const Document& document, std::uint32_t token);

// Whether the name before the token goes on as that of a body or an event ("Agreement Council",
// "RCEP ministerial").
bool names_gathering(const Annotation& annotation, std::uint32_t token);

}  // namespace communique
