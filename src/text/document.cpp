#include "text/document.hpp"

#include <algorithm>
#include <bit>

#include "text/sentences.hpp"
#include "text/tokenizer.hpp"

namespace communique {
namespace {

Token no_token_at(std::uint32_t place) {
  return {place, place, 0, TokenKind::Mark, Mark::None, Particle::None, 0, false, true};
}

}  // namespace

void Document::analyse(const Release& release) {
  release_ = &release;
  tokens_.clear();
  sentences_.clear();
  tokenize(release.text, tokens_);
  size_ = static_cast<std::uint32_t>(tokens_.size());
  split_sentences(tokens_, sentences_);
  if (sentences_.empty()) sentences_.emplace_back();  // white space alone: rules ask for the first
  const auto end = static_cast<std::uint32_t>(release.text.size());
  tokens_.insert(tokens_.begin(), margin, no_token_at(0));
  tokens_.insert(tokens_.end(), margin, no_token_at(end));
  index_sentences();
  index_words();
}

// What is before the first token counts to the first sentence, what is behind the last to the last.
void Document::index_sentences() {
  const std::size_t last = sentences_.empty() ? 0 : sentences_.size() - 1;
  sentence_of_.assign(tokens_.size(), static_cast<std::uint32_t>(last));
  std::fill_n(sentence_of_.begin(), margin, 0);
  for (std::uint32_t s = 0; s < sentences_.size(); ++s) {
    for (std::uint32_t t = sentences_[s].tokens.first; t < sentences_[s].tokens.last; ++t)
      sentence_of_[t + margin] = s;
  }
}

void Document::index_words() {
  words_.assign(std::bit_ceil(2 * std::size_t{size_} + 1), 0);
  const std::size_t mask = words_.size() - 1;
  for (const Token& token : tokens()) {
    if (token.word == 0) continue;
    std::size_t slot = token.word & mask;
    while (words_[slot] != 0 && words_[slot] != token.word) slot = (slot + 1) & mask;
    words_[slot] = token.word;
  }
}

bool Document::holds(const WordSet& words) const {
  const std::size_t mask = words_.size() - 1;
  return std::ranges::any_of(words.hashes(), [&](std::uint64_t word) {
    std::size_t slot = word & mask;
    while (words_[slot] != 0 && words_[slot] != word) slot = (slot + 1) & mask;
    return words_[slot] == word;
  });
}

}  // namespace communique
