#include "text/document.hpp"

#include "text/sentences.hpp"
#include "text/tokenizer.hpp"

namespace communique {

void Document::analyse(const Release& release) {
  release_ = &release;
  tokens_.clear();
  sentences_.clear();
  tokenize(release.text, tokens_);
  split_sentences(tokens_, sentences_);
  sentence_of_.assign(tokens_.size(), 0);
  for (std::uint32_t s = 0; s < sentences_.size(); ++s) {
    for (std::uint32_t t = sentences_[s].tokens.first; t < sentences_[s].tokens.last; ++t)
      sentence_of_[t] = s;
  }
}

}  // namespace communique
