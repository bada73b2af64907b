#include "fact/clause/telling_sentences.hpp"

namespace communique {

std::vector<bool> telling_sentences(const Annotation& annotation,
                                    std::initializer_list<const WordSet*> words, WordKind kind) {
  const Document& document = annotation.document;
  std::vector<bool> telling(document.sentences().size());
  for (const WordSet* set : words) {
    for (const std::uint32_t t : document.places_of(*set))
      telling[document.sentence_index(t)] = true;
  }
  for (std::uint32_t t = 0; (t = annotation.next_word(t, {kind})) < document.size(); ++t)
    telling[document.sentence_index(t)] = true;
  return telling;
}

}  // namespace communique
