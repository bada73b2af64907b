#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Where "25 per cent", "30%" starts that ends before the token, or the token.
std::uint32_t rate_begin(const Document& document, std::uint32_t end);
// Behind "of 40 percent" that stands at the token, or the token.
std::uint32_t behind_rate(const Document& document, std::uint32_t at);

// What a measure with this head is about: "chips" of "controls on chips", "imports of salt from
// Peru"; behind "against" as well where the head takes that. Empty where nothing tells it.
TokenRange measure_field(const Annotation& annotation, const LexicalHit& head);

// Where "from Peru and Chile", "imported from Peru" ends behind the token, or the token.
std::uint32_t end_with_origin(const Annotation& annotation, std::uint32_t end);

// Whether the field is goods or trade in them: "exports of salt", "raw cotton".
bool tells_goods(const Annotation& annotation, TokenRange field);

}  // namespace communique
