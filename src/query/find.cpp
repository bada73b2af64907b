#include "query/find.hpp"

#include <algorithm>
#include <map>

#include "util/utf8.hpp"

namespace communique {
namespace {

struct NameHit {
  std::int64_t entity = 0;
  std::string name;
  Fit fit = Fit::Similar;
  std::size_t distance = 0;
};

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
void keep_better(std::map<std::int64_t, NameHit>& hits, NameHit hit) {
  const auto [found, added] = hits.try_emplace(hit.entity, hit);
  const auto rank = [](const NameHit& h) { return std::pair(h.fit, h.distance); };
  if (!added && rank(hit) < rank(found->second)) found->second = std::move(hit);
}

std::map<std::int64_t, NameHit> names_with(Database& knowledge, std::string_view wanted) {
  PreparedStatement select(knowledge,
                           "SELECT folded, entity, name FROM names WHERE instr(folded, ?) > 0");
  select.bind(wanted);
  std::map<std::int64_t, NameHit> hits;
  while (select.step()) {
    if (const auto fit = fit_of(select.text(0), wanted)) {
      keep_better(hits, {select.integer(1), select.string(2), *fit, select.text(0).size()});
    }
  }
  return hits;
}

std::map<std::int64_t, NameHit> names_like(Database& knowledge, std::string_view wanted) {
  const std::size_t limit = std::max<std::size_t>(1, wanted.size() / 4);
  PreparedStatement select(
      knowledge, "SELECT folded, entity, name FROM names WHERE length(folded) BETWEEN ? AND ?");
  select.bind(static_cast<std::int64_t>(wanted.size() - std::min(limit, wanted.size())),
              static_cast<std::int64_t>(wanted.size() + limit));
  std::map<std::int64_t, NameHit> hits;
  while (select.step()) {
    const std::size_t distance = edit_distance(select.text(0), wanted, limit);
    if (distance <= limit)
      keep_better(hits, {select.integer(1), select.string(2), Fit::Similar, distance});
  }
  return hits;
}

bool passes(const EntityRow& entity, const FindOptions& options) {
  if (options.type && entity.type != *options.type) return false;
  return options.country.empty() || fold(entity.country) == fold(options.country);
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() > b.size() + limit || b.size() > a.size() + limit) return limit + 1;
  std::vector<std::size_t> two_before(b.size() + 1), before(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) before[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = before[j - 1] + (a[i - 1] != b[j - 1]);
      row[j] = std::min({change, before[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], two_before[j - 2] + 1);
    }
    if (*std::ranges::min_element(row) > limit) return limit + 1;
    two_before.swap(before);
    before.swap(row);
  }
  return before[b.size()];
}

std::vector<FoundEntity> find_entities(Database& knowledge, std::string_view text,
                                       const FindOptions& options) {
  const std::string wanted = fold(text);
  if (wanted.empty()) return {};
  std::map<std::int64_t, NameHit> hits = names_with(knowledge, wanted);
  if (hits.empty()) hits = names_like(knowledge, wanted);
  std::vector<std::pair<NameHit, EntityRow>> rows;
  for (auto& [key, hit] : hits) {
    EntityRow entity = read_entity(knowledge, key);
    if (passes(entity, options)) rows.emplace_back(std::move(hit), std::move(entity));
  }
  std::ranges::sort(rows, [](const auto& a, const auto& b) {
    const auto rank = [](const auto& row) {
      const auto& [hit, entity] = row;
      const std::size_t distance = hit.fit == Fit::Similar ? hit.distance : 0;
      return std::tuple(hit.fit, distance, -entity.releases, hit.distance,
                        std::string_view(entity.id));
    };
    return rank(a) < rank(b);
  });
  std::vector<FoundEntity> found;
  for (auto& [hit, entity] : rows) {
    if (found.size() == options.limit) break;
    found.push_back({std::move(entity), std::move(hit.name), hit.fit});
  }
  return found;
}

}  // namespace communique
