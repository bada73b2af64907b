#include "fact/statement/speech_adjunct.hpp"

#include <algorithm>

#include "fact/clause/actors.hpp"
#include "fact/clause/circumstance.hpp"
#include "fact/clause/verb_group.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Behind the "on this occasion" of "reiterated on this occasion her support", "in the strongest
// terms"; else the token.
std::uint32_t behind_aside(const Document& document, std::uint32_t t, std::uint32_t end) {
  static const WordSet asides = {"occasion", "regard", "respect",   "context", "connection",
                                 "terms",    "vein",   "principle", "turn"};
  constexpr std::uint32_t longest = 6;
  if (!is_preposition(document.token(t))) return t;
  for (std::uint32_t word = t + 1; word + 1 < std::min(end, t + longest); ++word) {
    const Token& token = document.token(word);
    if (!token.is_word() || token.capital() || is_preposition(token)) return t;
    if (asides.contains(token)) return is_preposition(document.token(word + 1)) ? t : word + 1;
  }
  return t;
}

// "a plan", "the plan", "its plan", "new plans"
bool opens_object(const Annotation& annotation, std::uint32_t t) {
  const Token& next = annotation.document.token(t);
  return next.is(Particle::A) || next.is(Particle::The) || is_possessive_pronoun(next) ||
         (next.is_word() && next.is(Particle::None) && !next.capital() &&
          !starts_predicate(annotation, t) && !is_adverb(annotation.document, t));
}

}  // namespace

// "announced at the July summit": a day that names a thing is no adjunct.
std::uint32_t behind_adjuncts(const Annotation& annotation, std::uint32_t t, std::uint32_t end) {
  t = behind_aside(annotation.document, t, end);
  const std::uint32_t behind = behind_circumstances(annotation, t, end);
  const bool names_thing =
      behind > t + 1 && annotation.document.token(behind - 2).is(Particle::The);
  return behind < end && !names_thing && opens_object(annotation, behind) ? behind : t;
}

}  // namespace communique
