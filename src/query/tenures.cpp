#include "query/tenures.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "query/entity.hpp"
#include "query/title_filter.hpp"

namespace communique {
namespace {

constexpr std::string_view tenure_columns =
    "SELECT t.tenure, office, o.title, coalesce(o.body, o.country), sole, person, first_seen, "
    "last_seen, begin_date, end_date, over_by FROM tenures t JOIN offices o USING (office) ";

// Tenures are numbered by office, then by time. Parameters: the person, the place; NULL for any.
// One condition for each case: SQLite finds no index for a parameter that may be NULL.
constexpr std::string_view at_a_place =
    "WHERE office IN (SELECT office FROM offices WHERE body = ?2 "
    "UNION SELECT office FROM offices WHERE country = ?2 "
    "UNION SELECT office FROM offices JOIN entities ON entity = body "
    "WHERE entities.country = ?2 "
    "UNION SELECT u.office FROM posts p JOIN tenures u USING (tenure) WHERE p.body = ?2) "
    "AND (?1 IS NULL OR person = ?1) ORDER BY t.office, t.tenure";
constexpr std::string_view of_a_person = "WHERE person = ?1 AND ?2 IS NULL ORDER BY t.tenure";
constexpr std::string_view of_an_office = "WHERE t.office = ?1 ORDER BY t.tenure LIMIT ?2";
// Of which a date is not before the year ?2, and one not after the day ?3.
constexpr std::string_view of_an_office_near =
    "WHERE t.office = ?1 AND (last_seen >= ?2 OR end_date >= ?2 OR over_by >= ?2 "
    "OR begin_date >= ?2 OR first_seen >= ?2) AND (first_seen BETWEEN '0' AND ?3 "
    "OR begin_date BETWEEN '0' AND ?3 OR last_seen BETWEEN '0' AND ?3 "
    "OR end_date BETWEEN '0' AND ?3 OR over_by BETWEEN '0' AND ?3) ORDER BY t.tenure";
constexpr std::string_view anywhere = "WHERE ?1 IS NULL AND ?2 IS NULL ORDER BY t.tenure";

std::string_view tenure_condition(const OfficeFilter& filter) {
  if (filter.place) return at_a_place;
  return filter.person ? of_a_person : anywhere;
}

// All tenures of the offices at the place ?1, or once under the name ?1.
constexpr std::string_view tenures_of_offices_at =
    "WHERE office IN (SELECT office FROM offices WHERE body = ?1 "
    "UNION SELECT office FROM offices WHERE country = ?1 "
    "UNION SELECT office FROM posts JOIN tenures USING (tenure) WHERE body = ?1) "
    "ORDER BY t.tenure";

TenureRow row_of(const PreparedStatement& row) {
  TenureRow tenure;
  tenure.key = row.integer(0);
  tenure.office = {row.integer(1), row.string(2), {}, row.integer(4) != 0};
  if (!row.is_null(3)) tenure.office.place = row.integer(3);
  tenure.person = row.integer(5);
  tenure.first_seen = row.string(6);
  tenure.last_seen = row.string(7);
  tenure.begin = row.string(8);
  tenure.end = row.string(9);
  tenure.over_by = row.string(10);
  return tenure;
}

void keep_fitting(Database& knowledge, std::string_view title, std::vector<TenureRow>& rows) {
  TitleFilter filter(knowledge, title);
  std::vector<TitleFilter::Fit> fits;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool known = i > 0 && rows[i - 1].office.key == rows[i].office.key;
    fits.push_back(known ? fits.back() : filter.fit(rows[i].office.key));
  }
  if (fits.empty()) return;
  const TitleFilter::Fit best = *std::ranges::max_element(fits);
  std::vector<TenureRow> kept;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (best != TitleFilter::Fit::None && fits[i] == best) kept.push_back(std::move(rows[i]));
  }
  rows = std::move(kept);
}

std::vector<TenureRow> rows_of(PreparedStatement& rows) {
  std::vector<TenureRow> tenures;
  while (rows.step()) tenures.push_back(row_of(rows));
  return tenures;
}

// The first `most` tenures of the offices of a title anywhere, 0: all.
std::vector<TenureRow> titled_tenures(Database& knowledge, std::string_view title,
                                      std::size_t most) {
  OfficeTenures office_tenures(knowledge);
  std::vector<TenureRow> tenures;
  for (const std::int64_t office : TitleFilter(knowledge, title).best_offices()) {
    if (most != 0 && tenures.size() == most) break;
    std::ranges::move(office_tenures.of(office, most == 0 ? 0 : most - tenures.size()),
                      std::back_inserter(tenures));
  }
  return tenures;
}

}  // namespace

std::vector<TenureRow> read_tenures(Database& knowledge, const OfficeFilter& filter,
                                    std::size_t most) {
  if (!filter.title.empty() && !filter.place && !filter.person)
    return titled_tenures(knowledge, filter.title, most);
  PreparedStatement rows(
      knowledge, std::string(tenure_columns) + std::string(tenure_condition(filter)) + " LIMIT ?3");
  const bool limited = most != 0 && filter.title.empty();
  rows.bind(filter.person, filter.place,
            limited ? static_cast<std::int64_t>(most) : std::int64_t{-1});
  std::vector<TenureRow> tenures = rows_of(rows);
  keep_fitting(knowledge, filter.title, tenures);
  return tenures;
}

OfficeTenures::OfficeTenures(Database& knowledge)
    : rows_(knowledge, std::string(tenure_columns) + std::string(of_an_office)),
      near_(knowledge, std::string(tenure_columns) + std::string(of_an_office_near)) {}

std::vector<TenureRow> OfficeTenures::of(std::int64_t office, std::size_t most) {
  rows_.bind(office, most == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(most));
  return rows_of(rows_);
}

std::vector<TenureRow> OfficeTenures::near(std::int64_t office, const Date& first,
                                           const Date& last) {
  near_.bind(office, to_iso({first.year, 0, 0}), to_iso(last));
  return rows_of(near_);
}

void for_each_office(Database& knowledge, std::optional<std::int64_t> place,
                     const std::function<bool(std::span<const TenureRow>)>& visit) {
  PreparedStatement rows(
      knowledge, std::string(tenure_columns) + std::string(tenure_condition({{}, place, {}})));
  rows.bind(std::nullopt, place);
  std::vector<TenureRow> office;
  while (rows.step()) {
    if (!office.empty() && rows.integer(1) != office.front().office.key) {
      if (!visit(office)) return;
      office.clear();
    }
    office.push_back(row_of(rows));
  }
  if (!office.empty()) visit(office);
}

std::vector<TenureRow> tenures_at(Database& knowledge, std::int64_t place) {
  PreparedStatement rows(knowledge,
                         std::string(tenure_columns) + std::string(tenures_of_offices_at));
  rows.bind(place);
  return rows_of(rows);
}

std::vector<TenureRow> tenures_about(Database& knowledge, std::int64_t entity) {
  if (read_entity(knowledge, entity).type == EntityType::Person)
    return read_tenures(knowledge, {{}, {}, entity});
  return tenures_at(knowledge, entity);
}

}  // namespace communique
