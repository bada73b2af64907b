#include "query/holders.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <optional>
#include <span>
#include <utility>

#include "query/entity.hpp"

namespace communique {
namespace {

// How far beyond the last sight of a holder it is still said who held an office.
constexpr std::int32_t reach = 730;  // days
// Within how many days the holder of a sole office is looked for first.
constexpr std::int32_t nearby = 60;

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

struct Candidate {
  const TenureRow* tenure = nullptr;
  DayFit fit;
};

// Those of one office who fit the day; of a sole one, of equals, the last to come.
std::vector<Candidate> candidates(std::span<const TenureRow> tenures, std::int32_t day) {
  std::vector<Candidate> fitting;
  for (const TenureRow& tenure : tenures) {
    if (const auto fit = fit_of(tenure, day)) fitting.push_back({&tenure, *fit});
  }
  if (fitting.empty() || !tenures.front().office.sole) return fitting;
  const auto rank = [](const Candidate& candidate) {
    return std::pair(candidate.fit.certainty == Certainty::Inferred, candidate.fit.distance);
  };
  return {*std::ranges::min_element(fitting.rbegin(), fitting.rend(), {}, rank)};
}

// Calls `visit` with the tenures of each office.
void by_office(std::span<const TenureRow> tenures, const auto& visit) {
  for (auto first = tenures.begin(); first != tenures.end();) {
    const auto last = std::find_if(first, tenures.end(), [&](const TenureRow& tenure) {
      return tenure.office.key != first->office.key;
    });
    visit(std::span(first, last));
    first = last;
  }
}

// The holders of single offices on a day.
class OfficeHolders {
 public:
  OfficeHolders(Database& knowledge, const Date& day)
      : tenures_(knowledge), day_(days_since_epoch(first_day(day))) {}

  std::vector<Holder> of(std::int64_t office) { return of(office, reach); }

  // The tenures that fit the day, of those of one person in one office. Only who is known of no
  // further from the day can go before the person in a sole office.
  std::vector<Holder> of(std::span<const TenureRow> tenures) {
    const auto own = candidates(tenures, day_);
    if (own.empty() || !tenures.front().office.sole) return holders(own);
    std::vector<Holder> best = of(tenures.front().office.key, own.front().fit.distance);
    std::erase_if(
        best, [&](const Holder& holder) { return holder.tenure.person != tenures.front().person; });
    return best;
  }

 private:
  // Among those of whom something is known within so many days. Most often the nearest will do.
  std::vector<Holder> of(std::int64_t office, std::int32_t most) {
    if (nearby < most) {
      const auto tenures = tenures_.near(office, day_ - nearby, day_ + nearby);
      const auto found = candidates(tenures, day_);
      if (!found.empty() && tenures.front().office.sole && is_decided(found.front().fit))
        return holders(found);
    }
    return holders_among(tenures_.near(office, day_ - most, day_ + most));
  }

  // Whether nobody can fit better of whom nothing nearby is known.
  static bool is_decided(const DayFit& fit) {
    return fit.certainty != Certainty::Inferred || fit.distance <= nearby;
  }

  std::vector<Holder> holders_among(std::span<const TenureRow> tenures) const {
    return holders(candidates(tenures, day_));
  }

  static std::vector<Holder> holders(std::span<const Candidate> candidates) {
    std::vector<Holder> found;
    for (const auto& [tenure, fit] : candidates) found.push_back({*tenure, fit.certainty});
    return found;
  }

  OfficeTenures tenures_;
  std::int32_t day_;
};

// Goes office by office until there are more than `most`, to the end for 0.
std::vector<Holder> holders_of(Database& knowledge, std::span<const std::int64_t> offices,
                               const Date& day, std::size_t most = 0) {
  OfficeHolders office_holders(knowledge, day);
  std::vector<Holder> holders;
  for (const std::int64_t office : offices) {
    if (most != 0 && holders.size() > most) break;
    std::ranges::move(office_holders.of(office), std::back_inserter(holders));
  }
  return holders;
}

// Those of a person that may be held on the day. A title is compared with those of all offices that
// the person ever held.
std::vector<TenureRow> tenures_to_weigh(Database& knowledge, const OfficeFilter& filter,
                                        std::int32_t day) {
  if (filter.place || !filter.title.empty()) return read_tenures(knowledge, filter);
  return tenures_of_person_near(knowledge, *filter.person, day - reach, day + reach);
}

// The offices that a person held on a day, of those that are asked for.
std::vector<Holder> holders_of_person(Database& knowledge, const OfficeFilter& filter,
                                      const Date& date) {
  OfficeHolders office_holders(knowledge, date);
  std::vector<Holder> holders;
  const std::int32_t day = days_since_epoch(first_day(date));
  by_office(tenures_to_weigh(knowledge, filter, day), [&](std::span<const TenureRow> office) {
    std::ranges::move(office_holders.of(office), std::back_inserter(holders));
  });
  return holders;
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
  if (is_beyond_all(knowledge, day)) return {};
  if (filter.person) return holders_of_person(knowledge, filter, day);
  return holders_of(knowledge, wanted_offices(knowledge, filter), day, most);
}

std::vector<Holder> holders_about(Database& knowledge, std::int64_t entity, const Date& day) {
  if (is_person(knowledge, entity)) return holders_of_person(knowledge, {{}, {}, entity}, day);
  return holders_of(knowledge, own_offices(knowledge, entity), day);
}

}  // namespace communique
