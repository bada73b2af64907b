#include "query/offices.hpp"

#include <string_view>

#include "query/title_filter.hpp"

namespace communique {
namespace {

// ?1: the place. One part for each case, each with its index; posts are many, and only those at a
// body that was renamed belong to offices elsewhere.
constexpr std::string_view at_place_itself =
    "SELECT office FROM offices WHERE body = ?1 "
    "UNION SELECT office FROM offices WHERE country = ?1 "
    "UNION SELECT t.office FROM (SELECT 1 FROM successions WHERE older = ?1 LIMIT 1) "
    "CROSS JOIN posts p CROSS JOIN tenures t USING (tenure) WHERE p.body = ?1 ";
constexpr std::string_view at_bodies_of_country =
    "UNION SELECT office FROM offices JOIN entities ON entity = body WHERE entities.country = ?1 ";

template <typename... Values>
std::vector<std::int64_t> keys(Database& knowledge, const std::string& sql,
                               const Values&... values) {
  PreparedStatement rows(knowledge, sql);
  rows.bind(values...);
  std::vector<std::int64_t> found;
  while (rows.step()) found.push_back(rows.integer(0));
  return found;
}

}  // namespace

std::vector<std::int64_t> own_offices(Database& knowledge, std::int64_t place) {
  return keys(knowledge, std::string(at_place_itself) + "ORDER BY 1", place);
}

std::vector<std::int64_t> wanted_offices(Database& knowledge, const OfficeFilter& filter) {
  if (!filter.place && filter.title.empty())
    return keys(knowledge, "SELECT office FROM offices ORDER BY office");
  TitleFilter titles(knowledge, filter.title);
  if (!filter.place) return titles.best_offices();
  return titles.best_among(
      keys(knowledge, std::string(at_place_itself).append(at_bodies_of_country) + "ORDER BY 1",
           *filter.place));
}

}  // namespace communique
