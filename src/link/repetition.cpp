#include "link/repetition.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "util/hash.hpp"

namespace communique {
namespace {

constexpr std::size_t shingle_length = 4;  // words
constexpr double same_text = 0.9;          // share of common shingles (Jaccard)
constexpr double revised_text = 0.8;       // of one that says that it is a revision
constexpr std::size_t bins = 32, bands = 8;
constexpr std::size_t most_compared = 8;  // texts held against one for each band

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

std::vector<std::uint64_t> shingles_of(std::string_view text) {
  std::vector<std::uint64_t> shingles;
  for_each_shingle(text, [&](std::uint64_t shingle) {
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

// Whether the text, which has `count` shingles, is the same as one with those given. Each that is
// missing there lowers what the two can have in common, so that other texts are not read to the
// end.
bool is_same_text(const std::vector<std::uint64_t>& shingles, std::string_view text,
                  std::size_t count, double least) {
  std::set<std::uint64_t> missing;
  const auto is_same = [&] {
    return similarity(count - missing.size(), shingles.size(), count) >= least;
  };
  for_each_shingle(text, [&](std::uint64_t shingle) {
    if (std::ranges::binary_search(shingles, shingle)) return true;
    return !missing.insert(shingle).second || is_same();
  });
  return is_same();
}

// Keys of which similar texts share at least one: the smallest shingles of each bin, some bins
// together (one permutation hashing, Li, Owen and Zhang 2012).
std::array<std::uint64_t, bands> band_keys(std::string_view text) {
  std::array<std::uint64_t, bins> smallest;
  smallest.fill(~0ULL);
  for_each_shingle(text, [&](std::uint64_t shingle) {
    std::uint64_t& least = smallest[shingle % bins];
    least = std::min(least, shingle);
    return true;
  });
  std::array<std::uint64_t, bands> keys{};
  for (std::size_t i = 0; i < bins; ++i)
    keys[i % bands] = mixed(keys[i % bands] * 31 + smallest[i] + i % bands);
  return keys;
}

// Which of the releases of one text takes the place of the others.
class RevisionFinder {
 public:
  RevisionFinder(std::span<const ReleaseReading> readings, const Vocabulary& vocabulary)
      : readings_(readings) {
    for (const Concept& entry : vocabulary.concepts()) {
      if (entry.lexical != Lexical::Category) continue;
      for (const std::string& word : entry.values_of("revision")) words_.insert(hash_of(word));
    }
  }

  // The revision among releases of one text; none where all say as much of being one.
  std::optional<std::uint32_t> find(std::span<const std::uint32_t> releases) const {
    const auto count = [this](std::uint32_t release) { return words_of_revision(release); };
    const std::size_t least = count(*std::ranges::min_element(releases, {}, count));
    std::optional<std::uint32_t> latest;
    for (const std::uint32_t release : releases) {
      const bool revised = count(release) > least;
      if (revised && (!latest || rank(*latest) < rank(release))) latest = release;
    }
    return latest;
  }

  std::size_t words_of_revision(std::uint32_t release) const {
    std::size_t count = 0;
    for_each_word(readings_[release].release.text, [&](std::uint64_t word) {
      count += words_.contains(word);
      return true;
    });
    return count;
  }

 private:
  std::tuple<Date, std::string_view> rank(std::uint32_t release) const {
    return {readings_[release].release.date, readings_[release].release.id};
  }

  std::span<const ReleaseReading> readings_;
  std::unordered_set<std::uint64_t> words_;
};

class RepetitionFinder {
 public:
  RepetitionFinder(std::span<const ReleaseReading> readings, const RevisionFinder& revisions)
      : readings_(readings),
        revisions_(revisions),
        repeats_(readings.size()),
        shingle_counts_(readings.size()),
        revision_words_(readings.size()) {}

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
    const std::string_view text = compared_text(release);
    const auto keys = band_keys(text);
    const std::vector<std::uint64_t> shingles = shingles_of(text);
    if (shingles.empty()) return release;
    shingle_counts_[release] = static_cast<std::uint32_t>(shingles.size());
    revision_words_[release] = revisions_.words_of_revision(release);
    std::set<std::uint32_t> compared;
    for (const std::uint64_t key : keys) {
      for (const std::uint32_t earlier : by_band_[key]) {
        if (compared.insert(earlier).second && is_alike(shingles, release, earlier))
          return repeats_[earlier];
      }
    }
    for (const std::uint64_t key : keys) {
      std::vector<std::uint32_t>& alike = by_band_[key];
      alike.insert(alike.begin(), release);
      if (alike.size() > most_compared) alike.pop_back();
    }
    return release;
  }

  // Without the headline, unless little else is there.
  std::string_view compared_text(std::uint32_t release) const {
    constexpr std::size_t short_body = 120;  // bytes
    const Release& r = readings_[release].release;
    return r.body().size() < short_body ? std::string_view(r.text) : r.body();
  }

  // Their numbers of shingles alone tell most texts apart.
  bool is_alike(const std::vector<std::uint64_t>& shingles, std::uint32_t release,
                std::uint32_t earlier) const {
    const std::size_t count = shingle_counts_[earlier];
    const bool revised = revision_words_[release] != revision_words_[earlier];
    const double least = revised ? revised_text : same_text;
    return similarity(std::min(shingles.size(), count), shingles.size(), count) >= least &&
           is_same_text(shingles, compared_text(earlier), count, least);
  }

  std::span<const ReleaseReading> readings_;
  const RevisionFinder& revisions_;
  std::vector<std::uint32_t> repeats_;
  std::vector<std::uint32_t> shingle_counts_;
  std::vector<std::size_t> revision_words_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_band_;  // the latest first
};

std::vector<std::uint32_t> find_superseded(std::span<const ReleaseReading> readings,
                                           const std::vector<std::uint32_t>& repeats,
                                           const RevisionFinder& revisions) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> by_first;
  for (std::uint32_t release = 0; release < repeats.size(); ++release) {
    if (repeats[release] == release) continue;
    std::vector<std::uint32_t>& same = by_first[repeats[release]];
    if (same.empty()) same.push_back(repeats[release]);
    same.push_back(release);
  }
  std::vector<std::uint32_t> superseded_by(repeats.size());
  std::iota(superseded_by.begin(), superseded_by.end(), 0U);
  for (const auto& [first, same] : by_first) {
    const auto revision = revisions.find(same);
    if (!revision) continue;
    const Date date = readings[*revision].release.date;
    for (const std::uint32_t release : same) {
      if (readings[release].release.date <= date) superseded_by[release] = *revision;
    }
  }
  return superseded_by;
}

}  // namespace

Repetitions find_repetitions(std::span<const ReleaseReading> readings,
                             const Vocabulary& vocabulary) {
  const RevisionFinder revisions(readings, vocabulary);
  std::vector<std::uint32_t> repeats = RepetitionFinder(readings, revisions).find();
  std::vector<std::uint32_t> superseded_by = find_superseded(readings, repeats, revisions);
  return {std::move(repeats), std::move(superseded_by)};
}

}  // namespace communique
