#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/release.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// What is kept of the text of a release to find others of nearly the same text.
struct TextDigest {
  static constexpr std::size_t bands = 8, bins = 64;

  // Of which similar texts share at least one.
  std::array<std::uint64_t, bands> keys{};
  std::array<std::uint8_t, bins> marks{};  // texts share about as many as they are similar
  std::uint32_t shingles = 0;              // different sequences of four words
  std::uint32_t revision_words = 0;        // "corrected", "updated"
};

// Makes digests; several threads may ask.
class TextDigester {
 public:
  explicit TextDigester(const Vocabulary& vocabulary);

  TextDigest read(const Release& release) const;

 private:
  std::unordered_set<std::uint64_t> revision_words_;
};

// Hashes of the different sequences of four words, sorted: those of the body alone, unless little
// else than a headline is there.
std::vector<std::uint64_t> shingles_of(const Release& release);

// What two texts have in common (Jaccard).
double similarity(std::size_t common, std::size_t a, std::size_t b);

// Whether texts with these digests can be as similar as that; of those that just are, it denies one
// in a thousand.
bool may_be_similar(const TextDigest& a, const TextDigest& b, double least);

// Whether the text of the release, which has `count` shingles, is as similar as that to one with
// those given.
bool is_similar(const std::vector<std::uint64_t>& shingles, const Release& release,
                std::size_t count, double least);

}  // namespace communique
