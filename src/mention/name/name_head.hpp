#pragma once

#include <cstdint>

#include "mention/annotation.hpp"

namespace communique {

// The head of a body's or an organisation's name at the token, written with capitals, or nullptr.
const LexicalHit* name_head_at(const Annotation& annotation, std::uint32_t token);
// The first token from there on where one may start; the size of the document where none does.
std::uint32_t next_name_head(const Annotation& annotation, std::uint32_t from);

// Whether such a head makes the words before it a name of their own, no field of another's.
bool heads_own_name(const Annotation& annotation, std::uint32_t token);

}  // namespace communique
