#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/release.hpp"
#include "text/token.hpp"
#include "text/word_set.hpp"

namespace communique {

struct Sentence {
  TokenRange tokens;
  std::uint32_t paragraph = 0;  // 0 is the title
  bool headline = false;        // nearly every word has a capital, so that capitals tell nothing
};

// A release cut into tokens and sentences. Valid as long as the release lives. Reusable: analyse()
// keeps its memory.
class Document {
 public:
  // Replaces the content by that of `release`.
  void analyse(const Release& release);

  const Release& release() const { return *release_; }
  std::string_view text() const { return release_->text; }

  std::span<const Token> tokens() const { return {tokens_.data() + margin, size_}; }
  // Before the first token (the numbers under 0, that is) and behind the last stand `margin`
  // others, marks of no kind and without text that start a line, so that rules may look a few
  // tokens around what they have read.
  static constexpr std::uint32_t margin = 4;
  const Token& token(std::uint32_t i) const { return tokens_[i + margin]; }
  std::uint32_t size() const { return size_; }
  std::string_view text_of(std::uint32_t i) const { return token(i).span().of(release_->text); }
  std::string_view text_of(TokenRange range) const { return span_of(range).of(release_->text); }
  Span span_of(TokenRange range) const {
    return range.empty() ? Span{} : Span{token(range.first).begin, token(range.last - 1).end};
  }

  // Whether one of the words stands in the text: asked before its tokens are gone through for a
  // rare word. Takes a few steps for each word of the set, however long the text.
  bool holds(const WordSet& words) const;
  bool holds(std::uint64_t word) const { return first_of(word) != 0; }
  // The tokens that are one of the words, in order of the text: goes through no others.
  std::vector<std::uint32_t> places_of(const WordSet& words) const;
  std::vector<std::uint32_t> places_of(std::uint64_t word) const;
  std::vector<std::uint32_t> places_of(Mark mark) const;

  std::span<const Sentence> sentences() const { return sentences_; }
  std::uint32_t sentence_index(std::uint32_t token) const { return sentence_of_[token + margin]; }
  const Sentence& sentence_at(std::uint32_t token) const {
    return sentences_[sentence_index(token)];
  }
  Span sentence_span(std::uint32_t token) const { return span_of(sentence_at(token).tokens); }

 private:
  void index_sentences();
  void index_words();
  std::size_t slot_of(std::uint64_t key) const;
  std::uint32_t first_of(std::uint64_t key) const { return first_[slot_of(key)]; }
  void add_places(std::uint64_t key, std::vector<std::uint32_t>& places) const;

  const Release* release_ = nullptr;
  std::vector<Token> tokens_;  // and those around them
  std::uint32_t size_ = 0;     // asked for at each token, and a vector has to divide
  std::vector<Sentence> sentences_;
  std::vector<std::uint32_t> sentence_of_;  // each token, likewise
  // 1 + the first token of each word and mark, by open addressing; 0 where a slot is empty
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> next_;  // for each token, the next of its word, likewise
};

}  // namespace communique
