#include "fact/reference/description/guest_phrase.hpp"

#include "text/word_set.hpp"

namespace communique {

GuestPhrase read_guest_phrase(const Annotation& annotation, std::uint32_t t, std::uint32_t end) {
  const Document& document = annotation.document;
  if (t >= end) return {};
  if (annotation.is(t, WordKind::Visitor)) return {{t, t + 1}, 0};
  static const WordSet visiting = {"leader", "dignitary", "official", "minister"};
  const bool visits = t + 1 < end && document.token(t).word == "visiting"_word &&
                      visiting.contains(document.token(t + 1));
  if (visits) return {{t, t + 2}, 0};
  if (document.token(t).word == "envoy"_word) return {{t, t + 1}, "ambassador"_word};
  const bool heads = t + 2 < end && document.token(t).word == "head"_word &&
                     document.token(t + 1).is(Particle::Of);
  if (!heads) return {};
  const bool article = document.token(t + 2).is(Particle::The) && t + 3 < end;
  const std::uint32_t headed = article ? t + 3 : t + 2;
  const TokenRange phrase{t, headed + 1};
  if (document.token(headed).word == "government"_word) return {phrase, "prime"_word};
  // Of a state that has a king nothing tells so here.
  return document.token(headed).word == "state"_word ? GuestPhrase{phrase, "president"_word}
                                                     : GuestPhrase{};
}

}  // namespace communique
