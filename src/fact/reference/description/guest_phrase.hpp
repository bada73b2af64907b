#pragma once

#include "mention/annotation.hpp"

namespace communique {

// "guest", "envoy", "Head of Government": one of those named before.
struct GuestPhrase {
  TokenRange tokens;        // empty where there is none
  std::uint64_t title = 0;  // a word of the title of whom it means; 0 for a guest
};

// The phrase that begins at the token, in a sentence that ends at `end`.
GuestPhrase read_guest_phrase(const Annotation& annotation, std::uint32_t token, std::uint32_t end);

}  // namespace communique
