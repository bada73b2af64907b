#include "store/tenure_tables.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "store/bulk_insert.hpp"
#include "store/keys.hpp"

namespace communique {
namespace {

void insert_offices(DatabaseWriter& writer, const Linking& linking) {
  BulkInsert offices(writer, "INSERT INTO offices", 5);
  for (const LinkedOffice& office : linking.offices) {
    std::optional<Key> body, country;
    if (office.place != no_entity) {
      const bool state = linking.entities[office.place].type == EntityType::Country;
      (state ? country : body) = entity_key(office.place);
    }
    offices.add(std::nullopt, office.title, body, country, office.sole);
  }
  offices.flush();
}

void insert_bounds(BulkInsert& table, Key key, const LinkedTenure& tenure, RuleTable& rules) {
  for (const TenureBound& bound : tenure.bounds) {
    const Evidence& evidence = bound.evidence;
    table.add(std::nullopt, key, bound.is_begin, to_iso(bound.date), Key{bound.release} + 1,
              evidence.span.begin, evidence.span.end, rules.key(evidence.rule),
              rounded_confidence(evidence));
  }
}

struct DaySpan {
  std::optional<std::int32_t> earliest, latest;  // days since 1970
};

// From the first to the last day that the dates of a tenure may mean.
DaySpan span_of(const LinkedTenure& tenure) {
  DaySpan span;
  for (const Date& date :
       {tenure.first_seen, tenure.last_seen, tenure.begin, tenure.end, tenure.over_by}) {
    if (!date.known()) continue;
    const std::int32_t first = days_since_epoch(first_day(date));
    const std::int32_t last = days_since_epoch(last_day(date));
    span.earliest = std::min(span.earliest.value_or(first), first);
    span.latest = std::max(span.latest.value_or(last), last);
  }
  return span;
}

// Of each tenure, how many the person has had in an office of that name until then.
std::vector<std::uint32_t> numbers_of_tenures(const Linking& linking) {
  std::map<std::pair<std::string_view, std::uint32_t>, std::uint32_t> names;  // title and place
  std::vector<std::uint32_t> name_of_office;
  for (const LinkedOffice& office : linking.offices) {
    const auto number = static_cast<std::uint32_t>(names.size());
    name_of_office.push_back(names.try_emplace({office.title, office.place}, number).first->second);
  }
  std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> sorted;  // person, name
  sorted.reserve(linking.tenures.size());
  for (const LinkedTenure& tenure : linking.tenures) {
    const auto place = static_cast<std::uint32_t>(sorted.size());
    sorted.emplace_back(tenure.person, name_of_office[tenure.office], place);
  }
  std::ranges::sort(sorted);
  std::vector<std::uint32_t> numbers(sorted.size(), 1);
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    const auto& [person, name, place] = sorted[i];
    const auto& [person_before, name_before, place_before] = sorted[i - 1];
    if (person == person_before && name == name_before) numbers[place] = numbers[place_before] + 1;
  }
  return numbers;
}

void insert_all_tenures(BulkInsert& tenures, BulkInsert& bounds, const Linking& linking,
                        RuleTable& rules) {
  const std::vector<std::uint32_t> numbers = numbers_of_tenures(linking);
  for (std::size_t i = 0; i < linking.tenures.size(); ++i) {
    const LinkedTenure& tenure = linking.tenures[i];
    const Key key = static_cast<Key>(i) + 1;
    const auto [earliest, latest] = span_of(tenure);
    tenures.add(key, Key{tenure.office} + 1, entity_key(tenure.person), numbers[i],
                to_iso(tenure.first_seen), to_iso(tenure.last_seen), to_iso(tenure.begin),
                to_iso(tenure.end), to_iso(tenure.over_by), earliest, latest);
    insert_bounds(bounds, key, tenure, rules);
  }
}

}  // namespace

void OfficeTitles::add(std::span<const Post> posts, std::span<const std::uint32_t> tenures) {
  for (std::size_t i = 0; i < posts.size(); ++i)
    titles_.emplace(linking_.tenures.at(tenures[i]).office, posts[i].title);
}

void OfficeTitles::insert(DatabaseWriter& writer) const {
  BulkInsert table(writer, "INSERT INTO office_titles", 2);
  for (const auto& [office, title] : titles_) table.add(Key{office} + 1, title);
  table.flush();
}

void insert_tenures(DatabaseWriter& writer, const Linking& linking, RuleTable& rules) {
  insert_offices(writer, linking);
  BulkInsert tenures(writer, "INSERT INTO tenures", 11);
  BulkInsert bounds(writer, "INSERT INTO tenure_bounds", 9);
  insert_all_tenures(tenures, bounds, linking, rules);
  tenures.flush();
  bounds.flush();
}

}  // namespace communique
