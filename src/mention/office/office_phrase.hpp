#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Whether the token may stand before an office that somebody is or takes up: "the", "next", the
// "Peru" and the "’s" of "as Peru’s Consul".
bool may_precede_office(const Annotation& annotation, std::uint32_t token);

// Whether the "as" at the token is either one of "A, as well as directors": it tells no office of
// A.
bool joins_as_well(const Document& document, std::uint32_t as);

// The office that the phrase from the token on names ("Peru’s next Consul"), or nullptr.
const Office* office_named_at(const Annotation& annotation, std::uint32_t token);

// The office that an "as" in the range leads to ("A by name as the next Consul"), or nullptr.
const Office* office_behind_as(const Annotation& annotation, TokenRange range);

// What somebody is to lead: the body of "A to lead the Salt Office"; else nullptr.
const Mention* led_institution(const Annotation& annotation, TokenRange range);

// Where one goes to hold a post: the Lima of "Lima in May as Consul", the body of "the Salt Office
// as its Director"; nullptr where no post is told. The name opens the range.
const Mention* seat_of_post(const Annotation& annotation, TokenRange range);

}  // namespace communique
