#include "query/tenures.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "query/entity.hpp"
#include "query/title_filter.hpp"
#include "store/tenure_lengths.hpp"

namespace communique {
namespace {

constexpr std::string_view tenure_columns =
    "SELECT t.tenure, office, o.title, coalesce(o.body, o.country), sole, person, first_seen, "
    "last_seen, begin_date, end_date, over_by ";
constexpr std::string_view all_tenures = "FROM tenures t JOIN offices o USING (office) ";

// Tenures are numbered by office, then by time.
constexpr std::string_view of_a_person =
    "WHERE t.tenure IN (SELECT tenure FROM tenures WHERE person = ?1 ORDER BY tenure LIMIT ?2) "
    "ORDER BY t.tenure";
constexpr std::string_view of_a_person_near =
    "WHERE person = ?1 AND earliest <= ?3 AND latest >= ?2 ORDER BY t.tenure";
constexpr std::string_view of_an_office = "WHERE t.office = ?1 ORDER BY t.tenure LIMIT ?2";
// With a date from day ?2 to ?3, or dates before and after.
std::string tenures_near() {
  std::string keys;
  for (const std::int64_t length : tenure_lengths) {
    const std::string step = std::to_string(length);
    keys.append(keys.empty() ? "" : " UNION ALL ")
        .append(
            "SELECT tenure FROM tenures INDEXED BY tenures_by_days WHERE office = ?1 AND days = ")
        .append(step)
        .append(" AND earliest BETWEEN ?2 - ")
        .append(step)
        .append(" AND ?3 AND latest >= ?2");
  }
  return "FROM (" + keys + ") CROSS JOIN tenures t USING (tenure) JOIN offices o USING (office)";
}

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

std::vector<TenureRow> rows_of(PreparedStatement& rows) {
  std::vector<TenureRow> tenures;
  while (rows.step()) tenures.push_back(row_of(rows));
  return tenures;
}

// The first `most` tenures of offices, 0: all.
std::vector<TenureRow> tenures_of(Database& knowledge, std::span<const std::int64_t> offices,
                                  std::size_t most) {
  OfficeTenures office_tenures(knowledge);
  std::vector<TenureRow> tenures;
  for (const std::int64_t office : offices) {
    if (most != 0 && tenures.size() == most) break;
    std::ranges::move(office_tenures.of(office, most == 0 ? 0 : most - tenures.size()),
                      std::back_inserter(tenures));
  }
  return tenures;
}

std::vector<std::int64_t> offices_of(std::span<const TenureRow> tenures) {
  std::vector<std::int64_t> offices;
  for (const TenureRow& tenure : tenures) {
    if (offices.empty() || offices.back() != tenure.office.key)
      offices.push_back(tenure.office.key);
  }
  return offices;
}

// Those of a person in the offices that are asked for; of all offices the first `most`, 0: all.
std::vector<TenureRow> tenures_of_person(Database& knowledge, const OfficeFilter& filter,
                                         std::size_t most) {
  PreparedStatement rows(
      knowledge, std::string(tenure_columns).append(all_tenures) + std::string(of_a_person));
  const bool all = most == 0 || filter.place || !filter.title.empty();
  rows.bind(*filter.person, all ? std::int64_t{-1} : static_cast<std::int64_t>(most));
  std::vector<TenureRow> tenures = rows_of(rows);
  if (!filter.place && filter.title.empty()) return tenures;
  std::vector<std::int64_t> offices = offices_of(tenures);
  if (filter.place) {
    std::vector<std::int64_t> there;
    std::ranges::set_intersection(offices, wanted_offices(knowledge, {{}, filter.place, {}}),
                                  std::back_inserter(there));
    offices = std::move(there);
  }
  offices = TitleFilter(knowledge, filter.title).best_among(std::move(offices));
  std::erase_if(tenures, [&](const TenureRow& tenure) {
    return !std::ranges::binary_search(offices, tenure.office.key);
  });
  return tenures;
}

}  // namespace

std::vector<TenureRow> read_tenures(Database& knowledge, const OfficeFilter& filter,
                                    std::size_t most) {
  if (filter.person) return tenures_of_person(knowledge, filter, most);
  return tenures_of(knowledge, wanted_offices(knowledge, filter), most);
}

std::vector<TenureRow> tenures_of_person_near(Database& knowledge, std::int64_t person,
                                              std::int32_t first, std::int32_t last) {
  PreparedStatement rows(
      knowledge, std::string(tenure_columns).append(all_tenures) + std::string(of_a_person_near));
  rows.bind(person, std::int64_t{first}, std::int64_t{last});
  return rows_of(rows);
}

OfficeTenures::OfficeTenures(Database& knowledge)
    : rows_(knowledge, std::string(tenure_columns).append(all_tenures) + std::string(of_an_office)),
      near_(knowledge, std::string(tenure_columns) + tenures_near()) {}

std::vector<TenureRow> OfficeTenures::of(std::int64_t office, std::size_t most) {
  rows_.bind(office, most == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(most));
  return rows_of(rows_);
}

std::vector<TenureRow> OfficeTenures::near(std::int64_t office, std::int32_t first,
                                           std::int32_t last) {
  near_.bind(office, std::int64_t{first}, std::int64_t{last});
  std::vector<TenureRow> tenures = rows_of(near_);
  std::ranges::sort(tenures, {}, &TenureRow::key);
  return tenures;
}

std::vector<TenureRow> tenures_about(Database& knowledge, std::int64_t entity) {
  if (read_entity(knowledge, entity).type == EntityType::Person)
    return read_tenures(knowledge, {{}, {}, entity});
  return tenures_of(knowledge, own_offices(knowledge, entity), 0);
}

}  // namespace communique
