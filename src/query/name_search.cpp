#include "query/name_search.hpp"

#include <algorithm>
#include <set>

#include "query/conditions.hpp"
#include "query/edit_distance.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

constexpr std::string_view most_candidates = "1000";
constexpr std::int64_t names_worth_comparing = 5000;
constexpr std::size_t short_text = 10;  // bytes; see the index short_names
// As many as a long name has. FTS5 takes the square of their number.
constexpr std::size_t most_trigrams = 200;

// The first different ones.
std::set<std::string> trigrams(std::string_view text) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < text.size(); at += decode_utf8(text, at).length)
    starts.push_back(at);
  starts.push_back(text.size());
  std::set<std::string> found;
  for (std::size_t i = 0; i + 3 < starts.size() && found.size() < most_trigrams; ++i)
    found.emplace(text.substr(starts[i], starts[i + 3] - starts[i]));
  return found;
}

// An expression of FTS5: each trigram as a string.
std::string expression(const std::set<std::string>& trigrams, std::string_view between) {
  std::string text;
  for (const std::string& trigram : trigrams) {
    text += (text.empty() ? "\"" : std::string(between) + "\"");
    for (const char c : trigram) text += c == '"' ? "\"\"" : std::string(1, c);
    text += '"';
  }
  return text;
}

// Those for which fits(folded) holds; `names_table` gives them as n.
template <typename Fits>
std::vector<NameCandidate> read(Database& knowledge, Conditions conditions,
                                const NameFilter& filter, std::string_view names_table,
                                std::string_view order, const Fits& fits) {
  if (filter.type) conditions.add("n.type = ?", static_cast<std::int64_t>(*filter.type));
  if (!filter.country.empty()) {
    conditions.add("n.country IN (SELECT entity FROM names WHERE folded = ?)",
                   fold(filter.country));
  }
  PreparedStatement rows = conditions.prepare(
      knowledge, "SELECT n.folded, n.name, n.entity, n.releases FROM " + std::string(names_table),
      order);
  std::vector<NameCandidate> names;
  while (rows.step()) {
    if (fits(rows.text(0)))
      names.push_back({rows.string(0), rows.string(1), rows.integer(2), rows.integer(3)});
  }
  return names;
}

// Of those that occur, as many of the rarest as are worth comparing all names that have them.
std::set<std::string> rarest(Database& knowledge, const std::set<std::string>& trigrams) {
  PreparedStatement count(knowledge, "SELECT doc FROM name_trigrams WHERE term = ?");
  std::vector<std::pair<std::int64_t, std::string>> counted;
  for (const std::string& trigram : trigrams) {
    count.bind(trigram);
    if (count.step()) counted.emplace_back(count.integer(0), trigram);
  }
  std::ranges::sort(counted);
  std::set<std::string> chosen;
  std::int64_t names = 0;
  for (const auto& [occurrences, trigram] : counted) {
    names += occurrences;
    if (!chosen.empty() && names > names_worth_comparing) break;
    chosen.insert(trigram);
  }
  return chosen;
}

}  // namespace

std::vector<NameCandidate> names_holding(Database& knowledge, std::string_view wanted,
                                         const NameFilter& filter) {
  const std::string limit = " LIMIT " + std::string(most_candidates);
  Conditions prefix;
  prefix.add("n.folded >= ? AND n.folded < ?", std::string(wanted), std::string(wanted) + '\xFF');
  const auto any = [](std::string_view) { return true; };
  std::vector<NameCandidate> names = read(knowledge, prefix, filter, "names n", limit, any);
  const std::set<std::string> parts = trigrams(wanted);
  if (parts.empty()) return names;
  Conditions inside;
  inside.add("name_search MATCH ?", expression(parts, " "));
  std::ranges::move(
      read(knowledge, inside, filter, "name_search s CROSS JOIN ranked_names n ON n.rank = s.rowid",
           "ORDER BY s.rowid" + limit, any),
      std::back_inserter(names));
  return names;
}

std::vector<NameCandidate> names_resembling(Database& knowledge, std::string_view wanted,
                                            std::size_t limit, const NameFilter& filter) {
  const auto resembles = [&](std::string_view name) {
    return edit_distance(name, wanted, limit) <= limit;
  };
  Conditions conditions;
  conditions.add("length(n.folded) BETWEEN ? AND ?",
                 static_cast<std::int64_t>(wanted.size() - std::min(limit, wanted.size())),
                 static_cast<std::int64_t>(wanted.size() + limit));
  if (wanted.size() <= short_text) {
    conditions.add("length(n.folded) <= ?", std::int64_t{12});
    return read(knowledge, conditions, filter, "names n", "", resembles);
  }
  const std::set<std::string> parts = rarest(knowledge, trigrams(wanted));
  if (parts.empty()) return {};
  conditions.add(
      "n.rank IN (SELECT rowid FROM name_search WHERE name_search MATCH ? ORDER BY rowid LIMIT ?)",
      expression(parts, " OR "), names_worth_comparing);
  return read(knowledge, conditions, filter, "ranked_names n", "", resembles);
}

}  // namespace communique
