#include "query/tenures.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <span>
#include <utility>

#include "query/title_filter.hpp"

namespace communique {
namespace {

// How far beyond the last sight of a holder it is still said who held an office.
constexpr std::int32_t reach = 730;  // days

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

// Days since 1970; none where the date is unknown.
std::optional<std::int32_t> first_day_of(std::string_view iso) {
  const auto date = parse_iso_date(iso);
  return date ? std::optional(days_since_epoch(first_day(*date))) : std::nullopt;
}
std::optional<std::int32_t> last_day_of(std::string_view iso) {
  const auto date = parse_iso_date(iso);
  return date ? std::optional(days_since_epoch(last_day(*date))) : std::nullopt;
}

// The first and last dates of releases, and of what they state of begins and ends.
constexpr std::string_view known_spans[] = {
    "SELECT (SELECT min(date) FROM releases WHERE date > ''), (SELECT max(date) FROM releases)",
    "SELECT min(date), max(date) FROM tenure_bounds WHERE date > ''"};

// Whether none of these dates tells who held an office on the day.
bool is_beyond_all(Database& knowledge, const Date& date) {
  const std::int32_t day = days_since_epoch(first_day(date));
  std::int32_t earliest = std::numeric_limits<std::int32_t>::max();
  std::int32_t latest = std::numeric_limits<std::int32_t>::min();
  for (const std::string_view select : known_spans) {
    PreparedStatement span(knowledge, select);
    span.step();
    earliest = std::min(earliest, first_day_of(span.text(0)).value_or(earliest));
    latest = std::max(latest, last_day_of(span.text(1)).value_or(latest));
    if (earliest <= day + reach && day - reach <= latest) return false;
  }
  return true;
}

// How a tenure fits a day.
struct DayFit {
  Certainty certainty = Certainty::Inferred;
  std::int32_t distance = 0;  // days beyond what is stated or seen
};

std::optional<DayFit> fit_of(const TenureRow& tenure, std::int32_t day) {
  const auto seen = first_day_of(tenure.first_seen), last = last_day_of(tenure.last_seen);
  const auto begin = last_day_of(tenure.begin), end = first_day_of(tenure.end);
  const auto over = first_day_of(tenure.over_by);
  const auto from = begin ? begin : seen;
  const auto to = end ? end : last;
  if (seen && last && *seen <= day && day <= *last) return DayFit{Certainty::Seen, 0};
  if (from && to && *from <= day && (end ? day < *to : day <= *to))
    return DayFit{Certainty::Stated, 0};
  const bool too_early = begin && day < *first_day_of(tenure.begin);
  const bool too_late = (over && day >= *over) || (end && day > *last_day_of(tenure.end));
  if (too_early || too_late) return std::nullopt;
  std::int32_t distance = std::numeric_limits<std::int32_t>::max();
  for (const auto& known : {from, to, seen, last, over}) {
    if (known) distance = std::min(distance, std::abs(day - *known));
  }
  if (distance > reach) return std::nullopt;
  return DayFit{Certainty::Inferred, distance};
}

// Adds the holders of one office.
void add_holders(std::span<const TenureRow> tenures, std::int32_t day, std::vector<Holder>& out) {
  std::vector<std::pair<DayFit, const TenureRow*>> fitting;
  for (const TenureRow& tenure : tenures) {
    if (const auto fit = fit_of(tenure, day)) fitting.emplace_back(*fit, &tenure);
  }
  if (fitting.empty()) return;
  if (tenures.front().office.sole) {
    // Of equals the last to come.
    const auto rank = [](const auto& candidate) {
      return std::pair(candidate.first.certainty == Certainty::Inferred, candidate.first.distance);
    };
    const auto best = std::ranges::min_element(fitting.rbegin(), fitting.rend(), {}, rank);
    out.push_back({*best->second, best->first.certainty});
    return;
  }
  for (const auto& [fit, tenure] : fitting) out.push_back({*tenure, fit.certainty});
}

// Of all tenures of some offices; of one person's where one is given.
std::vector<Holder> holders_among(std::span<const TenureRow> tenures,
                                  std::optional<std::int64_t> person, const Date& day) {
  std::vector<Holder> holders;
  for (auto first = tenures.begin(); first != tenures.end();) {
    const auto last = std::find_if(first, tenures.end(), [&](const TenureRow& tenure) {
      return tenure.office.key != first->office.key;
    });
    add_holders({first, last}, days_since_epoch(first_day(day)), holders);
    first = last;
  }
  if (person) std::erase_if(holders, [&](const Holder& h) { return h.tenure.person != *person; });
  return holders;
}

std::vector<TenureRow> rows_of(PreparedStatement& rows) {
  std::vector<TenureRow> tenures;
  while (rows.step()) tenures.push_back(row_of(rows));
  return tenures;
}

std::vector<TenureRow> read_offices_at(Database& knowledge, std::int64_t entity) {
  PreparedStatement rows(knowledge,
                         std::string(tenure_columns) + std::string(tenures_of_offices_at));
  rows.bind(entity);
  return rows_of(rows);
}

// Of the offices at a place, or anywhere: goes office by office until there are more than `most`.
std::vector<Holder> first_holders(Database& knowledge, const OfficeFilter& filter, const Date& day,
                                  std::size_t most) {
  PreparedStatement rows(knowledge, std::string(tenure_columns) +
                                        std::string(tenure_condition({{}, filter.place, {}})));
  rows.bind(std::nullopt, filter.place);
  std::vector<Holder> holders;
  std::vector<TenureRow> office;
  for (bool more = true; more && (most == 0 || holders.size() <= most);) {
    more = rows.step();
    if (!office.empty() && (!more || rows.integer(1) != office.front().office.key)) {
      std::ranges::move(holders_among(office, filter.person, day), std::back_inserter(holders));
      office.clear();
    }
    if (more) office.push_back(row_of(rows));
  }
  return holders;
}

class OfficeReader {
 public:
  explicit OfficeReader(Database& knowledge)
      : rows_(knowledge, std::string(tenure_columns) + std::string(of_an_office)) {}

  // The first `most` tenures, 0: all.
  std::vector<TenureRow> tenures(std::int64_t office, std::size_t most = 0) {
    rows_.bind(office, most == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(most));
    return rows_of(rows_);
  }

 private:
  PreparedStatement rows_;
};

// The first `most` tenures of the offices of a title anywhere, 0: all.
std::vector<TenureRow> titled_tenures(Database& knowledge, std::string_view title,
                                      std::size_t most) {
  OfficeReader reader(knowledge);
  std::vector<TenureRow> tenures;
  for (const std::int64_t office : TitleFilter(knowledge, title).best_offices()) {
    if (most != 0 && tenures.size() == most) break;
    std::ranges::move(reader.tenures(office, most == 0 ? 0 : most - tenures.size()),
                      std::back_inserter(tenures));
  }
  return tenures;
}

// Goes office by office until there are more than `most`.
std::vector<Holder> holders_of(Database& knowledge, std::span<const std::int64_t> offices,
                               std::optional<std::int64_t> person, const Date& day,
                               std::size_t most = 0) {
  OfficeReader reader(knowledge);
  std::vector<Holder> holders;
  for (const std::int64_t office : offices) {
    if (most != 0 && holders.size() > most) break;
    std::ranges::move(holders_among(reader.tenures(office), person, day),
                      std::back_inserter(holders));
  }
  return holders;
}

// The offices that a person may have held on a day.
std::vector<std::int64_t> offices_of(Database& knowledge, std::int64_t person, const Date& day) {
  std::vector<std::int64_t> offices;
  for (const TenureRow& tenure : read_tenures(knowledge, {{}, {}, person})) {
    const bool may_be = fit_of(tenure, days_since_epoch(first_day(day))).has_value();
    if (may_be && (offices.empty() || offices.back() != tenure.office.key))
      offices.push_back(tenure.office.key);
  }
  return offices;
}

// The offices anywhere that are asked for, by a title or as those of a person.
std::vector<std::int64_t> offices_anywhere(Database& knowledge, const OfficeFilter& filter,
                                           const Date& day) {
  if (filter.title.empty()) return offices_of(knowledge, *filter.person, day);
  std::vector<std::int64_t> titled = TitleFilter(knowledge, filter.title).best_offices();
  if (!filter.person) return titled;
  std::vector<std::int64_t> both;
  std::ranges::set_intersection(titled, offices_of(knowledge, *filter.person, day),
                                std::back_inserter(both));
  return both;
}

bool is_person(Database& knowledge, std::int64_t entity) {
  return read_entity(knowledge, entity).type == EntityType::Person;
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

std::vector<TenureRow> tenures_about(Database& knowledge, std::int64_t entity) {
  if (is_person(knowledge, entity)) return read_tenures(knowledge, {{}, {}, entity});
  return read_offices_at(knowledge, entity);
}

std::string_view to_string(Certainty certainty) {
  constexpr std::array<std::string_view, 3> names = {"stated", "seen", "inferred"};
  return names[static_cast<std::size_t>(certainty)];
}

std::vector<Holder> holders_as_of(Database& knowledge, const OfficeFilter& filter, const Date& day,
                                  std::size_t most) {
  const auto& [title, place, person] = filter;
  if (is_beyond_all(knowledge, day)) return {};
  if (!place && (person || !title.empty()))
    return holders_of(knowledge, offices_anywhere(knowledge, filter, day), person, day, most);
  if (!title.empty())
    return holders_among(read_tenures(knowledge, {title, place, {}}), person, day);
  return first_holders(knowledge, filter, day, most);
}

std::vector<Holder> holders_about(Database& knowledge, std::int64_t entity, const Date& day) {
  if (is_person(knowledge, entity))
    return holders_of(knowledge, offices_of(knowledge, entity, day), entity, day);
  return holders_among(read_offices_at(knowledge, entity), {}, day);
}

}  // namespace communique
