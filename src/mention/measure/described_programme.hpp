#pragma once

#include <optional>

#include "mention/annotation.hpp"

namespace communique {

// The name of a programme that a common word describes, such as "scheme" or "platform"; it need not
// hold a head of its own. `head` is the common word.

// Behind it: "the scheme, known as Homes for All", "a project called “Salt Roads”".
std::optional<TokenRange> name_told_behind(const Annotation& annotation, TokenRange head);

// Before it: "launched Saltways, an online platform", "the Salt Monitor (SM), a tool".
std::optional<TokenRange> name_told_before(const Annotation& annotation, TokenRange head);

// Whether a verb such as "launched" stands at the token.
bool tells_launch(const Annotation& annotation, std::uint32_t token);

}  // namespace communique
