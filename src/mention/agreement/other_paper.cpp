#include "mention/agreement/other_paper.hpp"

#include <algorithm>
#include <array>

#include "text/word_set.hpp"

namespace communique {

bool is_no_treaty(const Annotation& annotation, const LexicalHit& head,
                  const AgreementPhrase& phrase) {
  const Document& document = annotation.document;
  static const std::array words = {
      word_hash("loan"),  word_hash("grant"),  word_hash("financing"), word_hash("credit"),
      word_hash("great"), word_hash("good"),   word_hash("lease"),     word_hash("employment"),
      word_hash("bad"),   word_hash("better"), word_hash("fair"),      word_hash("political")};
  if (head.tokens.first <= phrase.name.first || phrase.strength == HeadStrength::Kind) return false;
  if (phrase.kind == "MOU" && document.token(head.tokens.first - 1).word == "cabinet"_word)
    return true;  // "Cabinet Memorandum"
  static const WordSet matters = {"transit", "customs", "export", "import", "cargo", "tax"};
  const Token& before = document.token(head.tokens.first - 1);
  return std::ranges::find(words, before.word) != words.end() ||
         (phrase.kind == "Declaration" && !before.capital() && matters.contains(before));
}

bool is_letter_of_envoy(const Document& document, const LexicalHit& head) {
  static const WordSet papers = {"credence", "introduction", "appointment", "congratulation"};
  const std::uint32_t of = head.tokens.last;
  return of + 1 < document.size() && document.token(of).is(Particle::Of) &&
         papers.contains(document.token(of + 1));
}

bool is_unsigned_paper(const Annotation& annotation, const LexicalHit& head) {
  const Document& document = annotation.document;
  if (annotation.concept_of(head).attribute("needs") != "signing") return false;
  constexpr std::uint32_t reach = 16;
  const TokenRange sentence = document.sentence_at(head.tokens.first).tokens;
  const std::uint32_t last = std::min(sentence.last, head.tokens.last + reach);
  const std::uint32_t back = std::min(reach, head.tokens.first - sentence.first);
  for (std::uint32_t t = head.tokens.first - back; t < last; ++t) {
    const LexicalHit* verb = annotation.hit_at(t, Lexical::StatusVerb);
    if (verb != nullptr && annotation.concept_of(*verb).attribute("status") == "signed")
      return false;
  }
  return true;
}

}  // namespace communique
