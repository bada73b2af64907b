#include "link/repetition.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "util/hash.hpp"

namespace communique {
namespace {

constexpr std::size_t shingle_length = 4;  // words
constexpr double same_text = 0.9;          // share of common shingles (Jaccard)
constexpr std::size_t bins = 32, bands = 8;
constexpr std::size_t most_compared = 8;  // texts held against one for each band

bool in_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

std::uint64_t mixed(std::uint64_t h) {
  h = (h ^ (h >> 33)) * 0xFF51AFD7ED558CCDULL;
  return h ^ (h >> 29);
}

// Calls `action` with the hash of each four words in a row.
template <typename Action>
void for_each_shingle(std::string_view text, Action action) {
  std::array<std::uint64_t, shingle_length> last{};
  std::size_t words = 0;
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
    last[words++ % shingle_length] = word.value();
    if (words < shingle_length) continue;
    std::uint64_t shingle = 0;
    for (std::size_t i = 0; i < shingle_length; ++i)
      shingle = shingle * 31 + last[(words + i) % shingle_length];
    action(mixed(shingle));
  }
}

std::vector<std::uint64_t> shingles_of(std::string_view text) {
  std::vector<std::uint64_t> shingles;
  for_each_shingle(text, [&](std::uint64_t shingle) { shingles.push_back(shingle); });
  std::ranges::sort(shingles);
  const auto rest = std::ranges::unique(shingles);
  shingles.erase(rest.begin(), rest.end());
  return shingles;
}

double similarity(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::vector<std::uint64_t> common;
  std::ranges::set_intersection(a, b, std::back_inserter(common));
  const std::size_t all = a.size() + b.size() - common.size();
  return all == 0 ? 0 : static_cast<double>(common.size()) / static_cast<double>(all);
}

// Keys of which similar texts share at least one: the smallest shingles of each bin, some bins
// together (one permutation hashing, Li, Owen and Zhang 2012).
std::array<std::uint64_t, bands> band_keys(std::string_view text) {
  std::array<std::uint64_t, bins> smallest;
  smallest.fill(~0ULL);
  for_each_shingle(text, [&](std::uint64_t shingle) {
    std::uint64_t& least = smallest[shingle % bins];
    least = std::min(least, shingle);
  });
  std::array<std::uint64_t, bands> keys{};
  for (std::size_t i = 0; i < bins; ++i)
    keys[i % bands] = mixed(keys[i % bands] * 31 + smallest[i] + i % bands);
  return keys;
}

class RepetitionFinder {
 public:
  explicit RepetitionFinder(std::span<const ReleaseReading> readings)
      : readings_(readings), repeats_(readings.size()) {}

  std::vector<std::uint32_t> find() {
    std::vector<std::uint32_t> order(readings_.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto rank = [this](std::uint32_t release) {
      const Release& r = readings_[release].release;
      return std::tie(r.date, r.id, r.text);
    };
    std::ranges::stable_sort(order, [&](auto a, auto b) { return rank(a) < rank(b); });
    for (const std::uint32_t release : order) repeats_[release] = earliest_like(release);
    return std::move(repeats_);
  }

 private:
  std::uint32_t earliest_like(std::uint32_t release) {
    const std::string_view text = readings_[release].release.text;
    const auto keys = band_keys(text);
    const std::vector<std::uint64_t> shingles = shingles_of(text);
    if (shingles.empty()) return release;
    for (const std::uint64_t key : keys) {
      for (const std::uint32_t earlier : by_band_[key]) {
        if (similarity(shingles, shingles_of(readings_[earlier].release.text)) >= same_text)
          return repeats_[earlier];
      }
    }
    for (const std::uint64_t key : keys) {
      std::deque<std::uint32_t>& alike = by_band_[key];
      alike.push_front(release);
      if (alike.size() > most_compared) alike.pop_back();
    }
    return release;
  }

  std::span<const ReleaseReading> readings_;
  std::vector<std::uint32_t> repeats_;
  std::unordered_map<std::uint64_t, std::deque<std::uint32_t>> by_band_;
};

}  // namespace

std::vector<std::uint32_t> find_repetitions(std::span<const ReleaseReading> readings) {
  return RepetitionFinder(readings).find();
}

}  // namespace communique
