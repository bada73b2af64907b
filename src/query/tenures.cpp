#include "query/tenures.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

#include "query/entity.hpp"
#include "query/title_filter.hpp"
#include "store/tenure_lengths.hpp"

namespace communique {
namespace {

constexpr std::string_view known_from =
    "CASE WHEN begin_date <> '' THEN begin_date WHEN first_seen <> '' THEN first_seen "
    "WHEN end_date <> '' THEN end_date ELSE over_by END ";
const std::string tenure_columns =
    "SELECT t.tenure, office, o.title, coalesce(o.body, o.country), sole, person, first_seen, "
    "last_seen, begin_date, end_date, over_by, " +
    std::string(known_from);
const std::string select_tenures = tenure_columns + "FROM tenures t JOIN offices o USING (office) ";

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
  tenure.known_from = row.string(11);
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
  PreparedStatement rows(knowledge, select_tenures + std::string(of_a_person));
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

// Tenures by when they are first known of, of which few are read whole.
class KnownTenures {
 public:
  explicit KnownTenures(Database& knowledge) : knowledge_(knowledge) {}

  // Those whose `column` is the key.
  void add_of(std::string_view column, std::int64_t key) {
    if (!rows_)
      rows_.emplace(knowledge_, "SELECT tenure, " + std::string(known_from) +
                                    "FROM tenures WHERE " + std::string(column) + " = ?");
    rows_->bind(key);
    while (rows_->step()) tenures_.emplace_back(rows_->string(1), rows_->integer(0));
  }

  // The last `most`, 0: all, in order.
  Answer<TenureRow> last(std::size_t most) {
    Answer<TenureRow> answer;
    answer.cut = most != 0 && tenures_.size() > most;
    const auto first =
        answer.cut ? tenures_.end() - static_cast<std::ptrdiff_t>(most) : tenures_.begin();
    std::ranges::nth_element(tenures_, first);
    std::sort(first, tenures_.end());
    PreparedStatement row(knowledge_, select_tenures + "WHERE t.tenure = ?");
    for (auto known = first; known != tenures_.end(); ++known) {
      row.bind(known->second);
      std::ranges::move(rows_of(row), std::back_inserter(answer.rows));
    }
    return answer;
  }

 private:
  Database& knowledge_;
  std::optional<PreparedStatement> rows_;
  std::vector<std::pair<std::string, std::int64_t>> tenures_;  // by day, then by key
};

}  // namespace

std::vector<TenureRow> read_tenures(Database& knowledge, const OfficeFilter& filter,
                                    std::size_t most) {
  if (filter.person) return tenures_of_person(knowledge, filter, most);
  return tenures_of(knowledge, wanted_offices(knowledge, filter), most);
}

std::vector<TenureRow> tenures_of_person_near(Database& knowledge, std::int64_t person,
                                              std::int32_t first, std::int32_t last) {
  PreparedStatement rows(knowledge, select_tenures + std::string(of_a_person_near));
  rows.bind(person, std::int64_t{first}, std::int64_t{last});
  return rows_of(rows);
}

OfficeTenures::OfficeTenures(Database& knowledge)
    : rows_(knowledge, select_tenures + std::string(of_an_office)),
      near_(knowledge, tenure_columns + tenures_near()) {}

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

Answer<TenureRow> tenures_about(Database& knowledge, std::int64_t entity, std::size_t most) {
  KnownTenures known(knowledge);
  if (read_entity(knowledge, entity).type == EntityType::Person) {
    known.add_of("person", entity);
  } else {
    for (const std::int64_t office : own_offices(knowledge, entity)) known.add_of("office", office);
  }
  return known.last(most);
}

}  // namespace communique
