#include "query/find.hpp"

#include <algorithm>
#include <map>

#include "query/edit_distance.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

// How well the best name of an entity fits.
struct NameHit {
  NameCandidate candidate;
  Fit fit = Fit::Similar;
  std::size_t distance = 0;
};

using Hits = std::map<std::int64_t, NameHit>;  // by key of the entity

bool is_word_start(std::string_view text, std::size_t at) {
  return at == 0 || text[at - 1] == ' ' || text[at - 1] == '-' || text[at - 1] == '(';
}

std::optional<Fit> fit_of(std::string_view name, std::string_view wanted) {
  const std::size_t at = name.find(wanted);
  if (at == std::string_view::npos) return std::nullopt;
  if (name.size() == wanted.size()) return Fit::Exact;
  if (at == 0) return Fit::Prefix;
  return is_word_start(name, at) ? Fit::Word : Fit::Inside;
}

// Adds the better of two hits of one entity.
void keep_better(Hits& hits, NameHit hit) {
  const auto [found, added] = hits.try_emplace(hit.candidate.entity, hit);
  const auto rank = [](const NameHit& h) { return std::pair(h.fit, h.distance); };
  if (!added && rank(hit) < rank(found->second)) found->second = std::move(hit);
}

Hits names_with(Database& knowledge, std::string_view wanted, const NameFilter& filter) {
  Hits hits;
  for (NameCandidate& name : names_holding(knowledge, wanted, filter)) {
    const std::size_t length = name.folded.size();
    if (const auto fit = fit_of(name.folded, wanted))
      keep_better(hits, {std::move(name), *fit, length});
  }
  return hits;
}

Hits names_like(Database& knowledge, std::string_view wanted, const NameFilter& filter) {
  const std::size_t limit = std::max<std::size_t>(1, wanted.size() / 4);
  Hits hits;
  for (NameCandidate& name : names_resembling(knowledge, wanted, limit, filter)) {
    const std::size_t distance = edit_distance(name.folded, wanted, limit);
    keep_better(hits, {std::move(name), Fit::Similar, distance});
  }
  return hits;
}

// Best first; keys of entities are in order of their ids.
bool ranks_before(const NameHit& a, const NameHit& b) {
  const auto rank = [](const NameHit& hit) {
    const std::size_t errors = hit.fit == Fit::Similar ? hit.distance : 0;
    return std::tuple(hit.fit, errors, -hit.candidate.releases, hit.distance, hit.candidate.entity);
  };
  return rank(a) < rank(b);
}

}  // namespace

std::vector<FoundEntity> find_entities(Database& knowledge, std::string_view text,
                                       const FindOptions& options) {
  const std::string wanted = fold(text);
  if (wanted.empty()) return {};
  Hits hits = names_with(knowledge, wanted, options.only);
  if (hits.empty()) hits = names_like(knowledge, wanted, options.only);
  std::vector<NameHit> best;
  best.reserve(hits.size());
  for (auto& [entity, hit] : hits) best.push_back(std::move(hit));
  std::ranges::sort(best, ranks_before);
  std::vector<FoundEntity> found;
  for (NameHit& hit : best) {
    if (found.size() == options.limit) break;
    found.push_back(
        {read_entity(knowledge, hit.candidate.entity), std::move(hit.candidate.name), hit.fit});
  }
  return found;
}

}  // namespace communique
