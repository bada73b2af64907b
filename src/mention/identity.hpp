#pragma once

#include <string>
#include <string_view>

#include "mention/annotation.hpp"

namespace communique {

// ASCII slug of a name: "Han Mi-rae" -> "han-mi-rae"; "x" where no letter is left.
std::string make_slug(std::string_view name);

// The id that a name of this type has before any linking: prefix and slug, or the vocabulary's id
// for what it knows.
std::string make_entity_id(const Entity& entity, const Vocabulary& vocabulary);

// The id of a body that the vocabulary does not know: the country's code and its longest name, in
// which the country is left out, so that it does not hang on how often the release repeats it.
std::string make_body_id(const Annotation& annotation, TokenRange name, ConceptId country);

}  // namespace communique
