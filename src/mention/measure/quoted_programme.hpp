#pragma once

#include "mention/annotation.hpp"

namespace communique {

// "Salt Roads" in "the “Salt Roads” programme", "the “Salt Roads” digital project"; empty where no
// quote ends before the head.
TokenRange quoted_before(const Document& document, std::uint32_t head);

// "Salt Vision 2030 and Beyond" in quotes, with the head within; else empty.
TokenRange quoted_around(const Annotation& annotation, TokenRange head);

// "under the theme “Progress through Partnership”": no programme.
bool tells_theme(const Document& document, TokenRange head);

}  // namespace communique
