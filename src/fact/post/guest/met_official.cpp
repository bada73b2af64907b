#include "fact/post/guest/met_official.hpp"

#include "fact/clause/actors.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet meeting_verbs = {"saw", "sees", "see", "hosted", "welcomed", "telephoned"};
const WordSet calls = {"call", "called", "calls"};
const WordSet speeches = {"spoke", "speaks", "talked"};

// A verb of talks or of a visit, but not "introduced A", "launched A".
bool meets(const Annotation& annotation, std::uint32_t verb) {
  if (meeting_verbs.contains(annotation.document.token(verb))) return true;
  const LexicalHit* hit = annotation.hit_at(verb, Lexical::EventVerb);
  return hit != nullptr && annotation.concept_of(*hit).attribute("event") != "Launch";
}

}  // namespace

bool is_met(const Annotation& annotation, std::uint32_t start) {
  if (start == 0) return false;
  const Document& document = annotation.document;
  const Token& before = document.token(start - 1);
  if (before.is(Particle::With) || meets(annotation, start - 1)) return true;
  if (start < 2) return false;
  if (before.is(Particle::To)) return speeches.contains(document.token(start - 2));
  if (before.is(Particle::On)) return calls.contains(document.token(start - 2));
  return before.is(Mark::Comma) &&
         annotation.is(start - 2, {WordKind::Counterpart, WordKind::Hosting});
}

bool has_received(const Annotation& annotation, std::uint32_t start) {
  const Document& document = annotation.document;
  if (start == 0 || !document.token(start - 1).is(Particle::By)) return false;
  constexpr std::uint32_t reach = 8;
  const std::uint32_t begin = document.sentence_at(start).tokens.first;
  for (std::uint32_t t = start - 1; t > begin && start - t < reach; --t) {
    if (annotation.is(t - 1, WordKind::Receiving)) return true;
  }
  return false;
}

bool has_invited(const Annotation& annotation, std::uint32_t start) {
  const Document& document = annotation.document;
  return start > 4 && document.token(start - 2).word == "invitation"_word &&
         (is_preposition(document.token(start - 4)) || is_preposition(document.token(start - 5)));
}

}  // namespace communique
