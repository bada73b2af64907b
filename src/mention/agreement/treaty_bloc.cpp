#include "mention/agreement/treaty_bloc.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

// Whether a word of treaties stands near the name in its sentence.
bool stands_by_treaty_word(const Document& document, TokenRange name) {
  static const WordSet words = {"agreement", "law",           "protocol", "protocols",
                                "party",     "parties",       "ratify",   "ratified",
                                "ratifying", "ratification",  "offer",    "preferences",
                                "under",     "implementation"};
  constexpr std::uint32_t reach = 12;
  const TokenRange sentence = document.sentence_at(name.first).tokens;
  const std::uint32_t first = std::max(sentence.first, name.first - std::min(name.first, reach));
  const std::uint32_t last = std::min(sentence.last, name.last + reach);
  for (std::uint32_t t = first; t < last; ++t) {
    if (words.contains(document.token(t))) return true;
  }
  return false;
}

}  // namespace

bool is_told_as_treaty(const Annotation& annotation, ConceptId bloc) {
  return std::ranges::any_of(annotation.hits, [&](const LexicalHit& hit) {
    return hit.concept_id == bloc && stands_by_treaty_word(annotation.document, hit.tokens);
  });
}

}  // namespace communique
