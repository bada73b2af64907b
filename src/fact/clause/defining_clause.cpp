#include "fact/clause/defining_clause.hpp"

#include "fact/clause/actor_unit.hpp"
#include "fact/clause/verb_group.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool breaks_off(const Token& token) {
  return token.is(Mark::Semicolon) || token.is(Mark::Colon) || token.is(Mark::OpenQuote) ||
         token.is(Mark::CloseQuote) || (token.is_dash() && !token.glued);
}

// Whether the words hold a single verb at most, "was represented" and "came and saw" being one; the
// "visit" of "was on a short visit" is none.
bool tells_one_thing(const Annotation& annotation, TokenRange words) {
  bool told = false;
  bool verb = false;
  bool noun = false;
  for (std::uint32_t t = words.first; t < words.last; ++t) {
    const Token& token = annotation.document.token(t);
    noun = is_article(token) || is_possessive_pronoun(token) || (noun && !is_preposition(token));
    const bool starts = !noun && starts_predicate(annotation, t);
    const bool joined = annotation.document.token(t - 1).is(Particle::And);
    if (breaks_off(token) || (starts && told && !verb && !joined)) return false;
    told |= starts;
    verb = starts;
  }
  return true;
}

}  // namespace

const Actors* before_defining_clause(const Annotation& annotation, const ActorPhrases& phrases,
                                     std::uint32_t end, std::uint32_t begin) {
  static const WordSet words = {"who"};
  const Document& document = annotation.document;
  if (!document.holds(words)) return nullptr;
  for (std::uint32_t who = begin + 1; who + 2 < end; ++who) {
    if (!document.token(who).is(Particle::Who)) continue;
    const Actors* actors = phrases.ending_at(who);
    const bool opens = actors != nullptr && !actors->governed && actors->tokens.first <= begin + 1;
    return opens && tells_one_thing(annotation, {who + 1, end}) ? actors : nullptr;
  }
  return nullptr;
}

}  // namespace communique
