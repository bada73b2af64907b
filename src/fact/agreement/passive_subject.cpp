#include "fact/agreement/passive_subject.hpp"

#include "fact/agreement/relative_clause.hpp"
#include "mention/name/noun_phrase.hpp"

namespace communique {
namespace {

// "to sign MOUs", "to award the contract", "to enter into an MOU"; but "to the MOU", "to new MOUs".
bool is_infinitive(const Annotation& annotation, std::uint32_t verb) {
  const Document& document = annotation.document;
  if (follows_determiner(document, verb + 1)) return false;
  return annotation.has_hit_at(verb, {Lexical::StatusVerb, Lexical::EventVerb}) ||
         document.token(verb + 1).is(Particle::Into) || follows_determiner(document, verb + 2);
}

// With its article and adjectives.
bool is_object_of_infinitive(const Annotation& annotation, std::uint32_t token) {
  constexpr std::uint32_t reach = 5;  // words from the infinitive to the noun
  const Document& document = annotation.document;
  const std::uint32_t begin = document.sentence_at(token).tokens.first;
  for (std::uint32_t t = token; t-- > begin + 1 && token - t <= reach;) {
    const Token& word = document.token(t);
    if (!word.is_word() || word.capital()) return false;
    if (document.token(t - 1).is(Particle::To)) return is_infinitive(annotation, t);
  }
  return false;
}

bool names_proposal(const Annotation& annotation, std::uint32_t token) {
  const LexicalHit* step = annotation.hit_at(token, Lexical::StatusNoun);
  return step != nullptr && annotation.concept_of(*step).attribute("status") == "proposed" &&
         annotation.hit_at(token, Lexical::SpeechNoun) != nullptr &&
         follows_determiner(annotation.document, token);
}

// A proposal without a verb of its own stands before it.
bool is_proposed(const Annotation& annotation, std::uint32_t token) {
  const Document& document = annotation.document;
  const std::uint32_t begin = document.sentence_at(token).tokens.first;
  for (std::uint32_t t = token; t-- > begin;) {
    const Token& word = document.token(t);
    if (is_auxiliary(word) || is_relative(document, t) || word.is(Mark::Semicolon)) return false;
    if (names_proposal(annotation, t)) return true;
  }
  return false;
}

}  // namespace

bool may_be_passive_subject(const Annotation& annotation, std::uint32_t token, std::uint32_t verb) {
  const Document& document = annotation.document;
  const bool to_be = document.token(verb - 1).is(Particle::To);  // "an MOU, to be signed by"
  if (to_be || is_relative(document, verb - 1)) return true;
  return !is_object_of_infinitive(annotation, token) && !is_proposed(annotation, token);
}

}  // namespace communique
