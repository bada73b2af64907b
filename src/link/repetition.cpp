#include "link/repetition.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

#include "link/text_digest.hpp"

namespace communique {
namespace {

constexpr double same_text = 0.9;
constexpr double revised_text = 0.8;      // of one that says that it is a revision
constexpr std::size_t most_compared = 8;  // texts held against one for each band

class RepetitionFinder {
 public:
  RepetitionFinder(const ReadingSource& releases, const Summaries& summaries)
      : releases_(releases), summaries_(summaries), repeats_(summaries.size()) {}

  std::vector<std::uint32_t> find() {
    find_shared_keys();
    for (const std::uint32_t release : summaries_.by_time())
      repeats_[release] = earliest_like(release);
    return std::move(repeats_);
  }

 private:
  void find_shared_keys() {
    std::vector<std::uint64_t> keys;
    keys.reserve(summaries_.size() * TextDigest::bands);
    for (std::uint32_t release = 0; release < summaries_.size(); ++release)
      std::ranges::copy(digest(release).keys, std::back_inserter(keys));
    std::ranges::sort(keys);
    for (std::size_t i = 1; i < keys.size(); ++i) {
      if (keys[i] == keys[i - 1]) by_band_[keys[i]];
    }
  }

  const TextDigest& digest(std::uint32_t release) const { return summaries_[release].text; }

  std::uint32_t earliest_like(std::uint32_t release) {
    if (digest(release).shingles == 0) return release;
    std::optional<std::vector<std::uint64_t>> shingles;  // of the release, once they are asked for
    std::set<std::uint32_t> compared;
    for (const std::uint64_t key : digest(release).keys) {
      const auto alike = by_band_.find(key);
      if (alike == by_band_.end()) continue;
      for (const std::uint32_t earlier : alike->second) {
        const double least = least_similarity(release, earlier);
        if (!compared.insert(earlier).second ||
            !may_be_similar(digest(release), digest(earlier), least))
          continue;
        if (!shingles) shingles = shingles_of(releases_.release(release));
        if (is_similar(*shingles, releases_.release(earlier), digest(earlier).shingles, least))
          return repeats_[earlier];
      }
    }
    index(release);
    return release;
  }

  void index(std::uint32_t release) {
    for (const std::uint64_t key : digest(release).keys) {
      const auto alike = by_band_.find(key);
      if (alike == by_band_.end()) continue;
      alike->second.insert(alike->second.begin(), release);
      if (alike->second.size() > most_compared) alike->second.pop_back();
    }
  }

  double least_similarity(std::uint32_t release, std::uint32_t earlier) const {
    const bool revised = digest(release).revision_words != digest(earlier).revision_words;
    return revised ? revised_text : same_text;
  }

  const ReadingSource& releases_;
  const Summaries& summaries_;
  std::vector<std::uint32_t> repeats_;
  // Of keys that several texts have: these, the latest first.
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_band_;
};

// The revision among releases of one text; none where all say as much of being one.
std::optional<std::uint32_t> find_revision(const Summaries& summaries,
                                           const std::vector<std::uint32_t>& releases) {
  const auto count = [&](std::uint32_t release) { return summaries[release].text.revision_words; };
  const auto rank = [&](std::uint32_t release) {
    return std::tuple(summaries[release].date, summaries[release].id);
  };
  const std::size_t least = count(*std::ranges::min_element(releases, {}, count));
  std::optional<std::uint32_t> latest;
  for (const std::uint32_t release : releases) {
    const bool revised = count(release) > least;
    if (revised && (!latest || rank(*latest) < rank(release))) latest = release;
  }
  return latest;
}

std::vector<std::uint32_t> find_superseded(const Summaries& summaries,
                                           const std::vector<std::uint32_t>& repeats) {
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
    const auto revision = find_revision(summaries, same);
    if (!revision) continue;
    const Date date = summaries[*revision].date;
    for (const std::uint32_t release : same) {
      if (summaries[release].date <= date) superseded_by[release] = *revision;
    }
  }
  return superseded_by;
}

}  // namespace

Repetitions find_repetitions(const ReadingSource& releases, const Summaries& summaries) {
  std::vector<std::uint32_t> repeats = RepetitionFinder(releases, summaries).find();
  std::vector<std::uint32_t> superseded_by = find_superseded(summaries, repeats);
  return {std::move(repeats), std::move(superseded_by)};
}

RepetitionsToCome seek_repetitions(const ReadingSource& releases, const Summaries& summaries) {
  return std::async(std::launch::async, [&] { return find_repetitions(releases, summaries); });
}

}  // namespace communique
