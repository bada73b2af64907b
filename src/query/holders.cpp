#include "query/holders.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <optional>
#include <span>
#include <utility>

#include "query/entity.hpp"
#include "query/title_filter.hpp"

namespace communique {
namespace {

// How far beyond the last sight of a holder it is still said who held an office.
constexpr std::int32_t reach = 730;  // days

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

// Of the offices at a place, or anywhere: goes office by office until there are more than `most`.
std::vector<Holder> first_holders(Database& knowledge, const OfficeFilter& filter, const Date& day,
                                  std::size_t most) {
  std::vector<Holder> holders;
  for_each_office(knowledge, filter.place, [&](std::span<const TenureRow> office) {
    std::ranges::move(holders_among(office, filter.person, day), std::back_inserter(holders));
    return most == 0 || holders.size() <= most;
  });
  return holders;
}

// Goes office by office until there are more than `most`.
std::vector<Holder> holders_of(Database& knowledge, std::span<const std::int64_t> offices,
                               std::optional<std::int64_t> person, const Date& day,
                               std::size_t most = 0) {
  OfficeTenures tenures(knowledge);
  const std::int32_t days = days_since_epoch(first_day(day));
  const Date from = day_from_epoch(days - reach), to = day_from_epoch(days + reach);
  std::vector<Holder> holders;
  for (const std::int64_t office : offices) {
    if (most != 0 && holders.size() > most) break;
    std::ranges::move(holders_among(tenures.near(office, from, to), person, day),
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
  return holders_among(tenures_at(knowledge, entity), {}, day);
}

}  // namespace communique
