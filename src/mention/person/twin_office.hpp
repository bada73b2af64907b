#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Gives offices that stand together one holder: "Deputy Prime Minister and Minister of Finance Ana
// Ruiz", "the Trade Representative, Ambassador Ana Ruiz".
void share_holder_with_office_before(Annotation& annotation);

// Whether office `k` goes on with what the one before says of its holder, who is named before it:
// "Ana Ruiz, Minister of Trade and concurrently Chair of the Board".
bool continues_office_before(const Annotation& annotation, std::uint32_t k);

// Gives the office before `k`, which `k` continues, the house of `k` where it has none: "Vice-Chair
// and Secretary of the Salt Council".
void share_owner_with_office_before(Annotation& annotation, std::uint32_t k);

}  // namespace communique
