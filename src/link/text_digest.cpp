#include "link/text_digest.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "util/hash.hpp"

namespace communique {
namespace {

constexpr std::size_t shingle_length = 4;  // words

bool in_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

std::uint64_t mixed(std::uint64_t h) {
  h = (h ^ (h >> 33)) * 0xFF51AFD7ED558CCDULL;
  return h ^ (h >> 29);
}

// Calls `action` with the hash of each word until it returns false.
template <typename Action>
void for_each_word(std::string_view text, Action action) {
  for (std::size_t at = 0; at < text.size();) {
    Hasher word;
    const std::size_t begin = at;
    for (; at < text.size(); ++at) {
      const char c = text[at];
      const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      if (!in_word(lower)) break;
      word.add(lower);
    }
    if (at == begin) {
      ++at;
      continue;
    }
    if (!action(word.value())) return;
  }
}

// Calls `action` with the hash of each four words in a row until it returns false.
template <typename Action>
void for_each_shingle(std::string_view text, Action action) {
  std::array<std::uint64_t, shingle_length> last{};
  std::size_t words = 0;
  for_each_word(text, [&](std::uint64_t word) {
    last[words++ % shingle_length] = word;
    if (words < shingle_length) return true;
    std::uint64_t shingle = 0;
    for (std::size_t i = 0; i < shingle_length; ++i)
      shingle = shingle * 31 + last[(words + i) % shingle_length];
    return action(mixed(shingle));
  });
}

// Without the headline, unless little else is there.
std::string_view compared_text(const Release& release) {
  constexpr std::size_t short_body = 120;  // bytes
  return release.body().size() < short_body ? std::string_view(release.text) : release.body();
}

using Bins = std::array<std::uint64_t, TextDigest::bins>;

// The smallest shingle of each bin (one permutation hashing, Li, Owen and Zhang 2012).
Bins smallest_of_bins(const std::vector<std::uint64_t>& shingles) {
  Bins smallest;
  smallest.fill(~0ULL);
  for (const std::uint64_t shingle : shingles) {
    std::uint64_t& least = smallest[shingle % smallest.size()];
    least = std::min(least, shingle);
  }
  return smallest;
}

// Of half as many bins, two as one, some together.
std::array<std::uint64_t, TextDigest::bands> band_keys(const Bins& smallest) {
  constexpr std::size_t bands = TextDigest::bands;
  std::array<std::uint64_t, bands> keys{};
  constexpr std::size_t half = TextDigest::bins / 2;
  for (std::size_t i = 0; i < half; ++i) {
    const std::uint64_t least = std::min(smallest[i], smallest[i + half]);
    keys[i % bands] = mixed(keys[i % bands] * 31 + least + i % bands);
  }
  return keys;
}

// Bits that do not tell the bin.
std::array<std::uint8_t, TextDigest::bins> marks_of(const Bins& smallest) {
  std::array<std::uint8_t, TextDigest::bins> marks;
  std::ranges::transform(smallest, marks.begin(), [](std::uint64_t shingle) {
    return static_cast<std::uint8_t>(shingle >> 32);
  });
  return marks;
}

// The bins in which two texts of that similarity agree, less three standard deviations.
double least_agreement(double similarity) {
  const double bins = TextDigest::bins;
  return bins * similarity - 3 * std::sqrt(bins * similarity * (1 - similarity));
}

}  // namespace

TextDigester::TextDigester(const Vocabulary& vocabulary) {
  for (const Concept& entry : vocabulary.concepts()) {
    if (entry.lexical != Lexical::Category) continue;
    for (const std::string& word : entry.values_of("revision"))
      revision_words_.insert(hash_of(word));
  }
}

TextDigest TextDigester::read(const Release& release) const {
  const std::vector<std::uint64_t> shingles = shingles_of(release);
  const Bins smallest = smallest_of_bins(shingles);
  TextDigest digest{band_keys(smallest), marks_of(smallest),
                    static_cast<std::uint32_t>(shingles.size())};
  for_each_word(release.text, [&](std::uint64_t word) {
    digest.revision_words += revision_words_.contains(word);
    return true;
  });
  return digest;
}

std::vector<std::uint64_t> shingles_of(const Release& release) {
  std::vector<std::uint64_t> shingles;
  for_each_shingle(compared_text(release), [&](std::uint64_t shingle) {
    shingles.push_back(shingle);
    return true;
  });
  std::ranges::sort(shingles);
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

double similarity(std::size_t common, std::size_t a, std::size_t b) {
  const std::size_t all = a + b - common;
  return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

bool may_be_similar(const TextDigest& a, const TextDigest& b, double least) {
  const auto [fewer, more] = std::minmax(a.shingles, b.shingles);
  if (similarity(fewer, fewer, more) < least) return false;
  const int agreeing = std::transform_reduce(a.marks.begin(), a.marks.end(), b.marks.begin(), 0,
                                             std::plus<>(), std::equal_to<>());
  return agreeing >= least_agreement(least);
}

// Each shingle that is missing lowers what the two can have in common, so that other texts are not
// read to the end.
bool is_similar(const std::vector<std::uint64_t>& shingles, const Release& release,
                std::size_t count, double least) {
  std::set<std::uint64_t> missing;
  const auto may_be = [&] {
    return similarity(count - missing.size(), shingles.size(), count) >= least;
  };
  for_each_shingle(compared_text(release), [&](std::uint64_t shingle) {
    if (std::ranges::binary_search(shingles, shingle)) return true;
    return !missing.insert(shingle).second || may_be();
  });
  return may_be();
}

}  // namespace communique
