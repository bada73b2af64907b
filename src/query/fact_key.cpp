#include "query/fact_key.hpp"

#include <charconv>
#include <limits>
#include <string>

namespace communique {
namespace {

constexpr std::int64_t beyond_all = std::numeric_limits<std::int64_t>::max();

}  // namespace

std::int64_t first_fact_after(Database& knowledge, std::string_view date) {
  if (date.empty()) return beyond_all;
  PreparedStatement first(
      knowledge, "SELECT first_fact FROM releases WHERE date > ? ORDER BY date, release LIMIT 1");
  first.bind(std::string(date) + '~');  // sorts behind every day of a month or year
  return first.step() ? first.integer(0) : beyond_all;
}

std::vector<FactRange> facts_within(Database& knowledge, const Period& period) {
  const std::int64_t end = first_fact_after(knowledge, period.until);
  if (period.since.empty()) return {{0, end}};
  PreparedStatement first(
      knowledge, "SELECT first_fact FROM releases WHERE date >= ? ORDER BY date, release LIMIT 1");
  const auto first_since = [&](std::string_view date) {
    first.bind(date);
    return first.step() ? first.integer(0) : beyond_all;
  };
  return {{first_since(std::string_view(period.since).substr(0, 4)), end}, {0, first_since("0")}};
}

std::optional<std::int64_t> fact_with_id(Database& knowledge, std::string_view id) {
  const std::size_t slash = id.rfind('/');
  if (slash == std::string_view::npos) return std::nullopt;
  std::int64_t number = 0;
  const char* end = id.data() + id.size();
  const auto [rest, error] = std::from_chars(id.data() + slash + 1, end, number);
  if (error != std::errc() || rest != end || number < 1) return std::nullopt;
  PreparedStatement release(
      knowledge,
      "SELECT first_fact, (SELECT first_fact FROM releases n WHERE n.release = r.release + 1) "
      "FROM releases r WHERE id = ?");
  release.bind(id.substr(0, slash));
  if (!release.step()) return std::nullopt;
  const std::int64_t fact = release.integer(0) + number - 1;
  const bool beyond = !release.is_null(1) && fact >= release.integer(1);
  return beyond ? std::nullopt : std::optional(fact);
}

}  // namespace communique
