#pragma once

#include <cstdint>

#include "mention/annotation.hpp"

namespace communique {

// Where the name ends that starts with `head`: "Ministry" of "Ministry of Fish, Bread and Wine
// said" ends after "Wine". The end of the head where nothing belongs to it.
std::uint32_t complement_end(const Annotation& annotation, const LexicalHit& head);

// The end of one field in a list of fields ("Rural Affairs" in "Food and Rural Affairs"), or of a
// country or bloc, that starts at `token`; no_token where none does. `first` is the start of the
// list.
std::uint32_t field_end(const Annotation& annotation, std::uint32_t token, bool first);

// Whether the verbs of a headline start at the token: where all words have capitals, a name ends
// there.
bool is_headline_verb(const Annotation& annotation, std::uint32_t token);

// The head of a body's or an organisation's name at the token, written with capitals, or nullptr.
const LexicalHit* name_head_at(const Annotation& annotation, std::uint32_t token);
// The first token from there on where one may start; the size of the document where none does.
std::uint32_t next_name_head(const Annotation& annotation, std::uint32_t from);

}  // namespace communique
