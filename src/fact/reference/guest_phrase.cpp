#include "fact/reference/guest_phrase.hpp"

namespace communique {

GuestPhrase read_guest_phrase(const Document& document, std::uint32_t t, std::uint32_t end) {
  if (t >= end) return {};
  if (document.token(t).word == "guest"_word) return {{t, t + 1}, 0};
  if (document.token(t).word == "envoy"_word) return {{t, t + 1}, "ambassador"_word};
  // Unlike a head of state, who may be a king or a president.
  const bool heads = t + 2 < end && document.token(t).word == "head"_word &&
                     document.token(t + 1).is(Particle::Of) &&
                     document.token(t + 2).word == "government"_word;
  return heads ? GuestPhrase{{t, t + 3}, "prime"_word} : GuestPhrase{};
}

}  // namespace communique
