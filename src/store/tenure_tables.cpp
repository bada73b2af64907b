#include "store/tenure_tables.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

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
  std::map<std::tuple<std::uint32_t, std::string, std::uint32_t>, int> count;
  for (std::size_t i = 0; i < linking.tenures.size(); ++i) {
    const LinkedTenure& tenure = linking.tenures[i];
    const Key key = static_cast<Key>(i) + 1;
    const LinkedOffice& office = linking.offices[tenure.office];
    const auto [earliest, latest] = span_of(tenure);
    const int number = ++count[{tenure.person, office.title, office.place}];
    tenures.add(key, Key{tenure.office} + 1, entity_key(tenure.person), number,
                to_iso(tenure.first_seen), to_iso(tenure.last_seen), to_iso(tenure.begin),
                to_iso(tenure.end), to_iso(tenure.over_by), earliest, latest);
    insert_bounds(bounds, key, tenure, rules);
  }
  tenures.flush();
  bounds.flush();
}

}  // namespace communique
