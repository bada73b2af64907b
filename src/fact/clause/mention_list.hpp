#pragma once

#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// The mentions of one type that stand in a list from the token on ("Peru, the Kingdom of Chile
// (CL), and Brazil"); empty where none starts there.
std::vector<const Mention*> list_from(const Annotation& annotation, std::uint32_t token,
                                      EntityType type);

// The list that ends before the token `end`, in order of the text.
std::vector<const Mention*> list_before(const Annotation& annotation, std::uint32_t end,
                                        EntityType type);

// The last mention of the type before the token, in the token's sentence; or nullptr.
const Mention* last_before(const Annotation& annotation, std::uint32_t token, EntityType type);

}  // namespace communique
