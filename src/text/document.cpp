#include "text/document.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "text/sentences.hpp"
#include "text/tokenizer.hpp"

namespace communique {
namespace {

Token no_token_at(std::uint32_t place) {
  return {place, place, 0, TokenKind::Mark, Mark::None, Particle::None, 0, false, true};
}

// What words and marks are indexed by; no word has the hash of a mark.
std::uint64_t key_of(Mark mark) { return 1 + static_cast<std::uint64_t>(mark); }
std::uint64_t key_of(const Token& token) {
  return token.kind == TokenKind::Mark ? key_of(token.mark) : token.word;
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

// From the end, so that those of one word are linked in order of the text.
void Document::index_words() {
  first_.assign(std::bit_ceil(2 * std::size_t{size_} + 1), 0);
  next_.resize(size_);
  for (std::uint32_t t = size_; t-- > 0;) {
    std::uint32_t& first = first_[slot_of(key_of(token(t)))];
    next_[t] = std::exchange(first, t + 1);
  }
}

// Where the key stands, or the empty one where it would.
std::size_t Document::slot_of(std::uint64_t key) const {
  const std::size_t mask = first_.size() - 1;
  std::size_t slot = key & mask;
  while (first_[slot] != 0 && key_of(token(first_[slot] - 1)) != key) slot = (slot + 1) & mask;
  return slot;
}

bool Document::holds(const WordSet& words) const {
  return std::ranges::any_of(words.hashes(), [&](std::uint64_t word) { return holds(word); });
}

void Document::add_places(std::uint64_t key, std::vector<std::uint32_t>& places) const {
  for (std::uint32_t next = first_of(key); next != 0; next = next_[next - 1])
    places.push_back(next - 1);
}

std::vector<std::uint32_t> Document::places_of(const WordSet& words) const {
  std::vector<std::uint32_t> places;
  for (const std::uint64_t word : words.hashes()) add_places(word, places);
  std::ranges::sort(places);
  return places;
}

std::vector<std::uint32_t> Document::places_of(std::uint64_t word) const {
  std::vector<std::uint32_t> places;
  add_places(word, places);
  return places;
}

std::vector<std::uint32_t> Document::places_of(Mark mark) const { return places_of(key_of(mark)); }

}  // namespace communique
