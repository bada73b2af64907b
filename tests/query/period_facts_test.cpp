#include "query/period_facts.hpp"

#include <boost/test/unit_test.hpp>

#include "query/entity.hpp"
#include "query/meetings.hpp"
#include "query/relations.hpp"
#include "store/knowledge_base.hpp"
#include "tests/link/hand_made.hpp"
#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

using Dates = std::vector<std::string>;

ReleaseReading meeting(std::string_view told, std::string_view date, std::string_view other = "KE",
                       EventKind kind = EventKind::Meeting) {
  HandMade made(told);
  Event event;
  event.kind = kind;
  event.participants = {made.country("NO"), made.country(other)};
  if (!date.empty()) event.date = day(date);
  event.evidence = stated;
  made.reading().events.push_back(std::move(event));
  return made.take();
}

ReleaseReading agreement(std::string_view told, std::string_view date) {
  HandMade made(told);
  made.reading().agreements.push_back({made.add(EntityType::Agreement, "Kenya-Norway FTA"),
                                       AgreementKind::Fta,
                                       {made.country("KE"), made.country("NO")},
                                       AgreementStatus::Signed,
                                       day(date),
                                       stated});
  return made.take();
}

ReleaseReading succession(std::string_view told, std::string_view date) {
  HandMade made(told);
  made.reading().successions.push_back({made.country("KE"), made.country("PE"), stated, day(date)});
  return made.take();
}

class Told {
 public:
  Told()
      : knowledge_(write_linked(
            folder_ / "kb",
            {meeting("2001-01-01", ""), meeting("2001-06-01", "2003-02-03"),
             meeting("2003-02-10", ""), meeting("2003-02-11", "2001-06-01"),
             agreement("2005-01-01", "2003-02-05"), succession("2005-01-02", "2003-02-06"),
             meeting("2005-02-01", "2003-02-04", "PE"), meeting("2006-01-01", "")})) {}

  Database& database() { return knowledge_.database(); }

  std::int64_t key(std::string_view id) { return entities_named(database(), id).at(0).key; }

  // Of the releases whose facts are gone through.
  Dates dates_of(PeriodFacts facts) {
    PreparedStatement releases(
        database(),
        "SELECT date FROM releases r WHERE EXISTS (SELECT * FROM (SELECT fact, release FROM events "
        "UNION SELECT fact, release FROM agreements UNION SELECT fact, release FROM successions) f "
        "WHERE f.release = r.release AND fact >= ? AND fact < ?) ORDER BY release DESC");
    Dates dates;
    while (const auto range = facts.next()) {
      for (releases.bind(range->first, range->end); releases.step();)
        dates.push_back(releases.string(0));
    }
    return dates;
  }

  Dates facts_of(const Period& period, std::string_view kind, std::string_view entity = {}) {
    return dates_of(
        {database(), period, kind, entity.empty() ? std::nullopt : std::optional(key(entity))});
  }

 private:
  TestFolder folder_;
  KnowledgeBase knowledge_;
};

const Period february{"2003-02", "2003-02"};

BOOST_AUTO_TEST_SUITE(period_facts)

BOOST_AUTO_TEST_CASE(without_bounds_all_facts_are_of_the_period) {
  BOOST_TEST(Told().facts_of({}, "", "country:KE").size() == 8);
}

BOOST_AUTO_TEST_CASE(facts_that_other_releases_tell_need_a_date_of_the_period) {
  Told told;
  BOOST_TEST(told.facts_of(february, "", "country:KE") ==
                 (Dates{"2005-01-02", "2005-01-01", "2003-02-11", "2003-02-10", "2001-06-01"}),
             boost::test_tools::per_element());
  BOOST_TEST(told.facts_of({"", "2001"}, "", "country:KE") ==
                 (Dates{"2003-02-11", "2001-06-01", "2001-01-01"}),
             boost::test_tools::per_element());
  BOOST_TEST(told.facts_of({"2004", ""}, "", "country:KE") ==
                 (Dates{"2006-01-01", "2005-02-01", "2005-01-02", "2005-01-01"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(they_are_found_by_the_entity_where_it_is_rarer_than_dates) {
  Told told;
  BOOST_TEST(told.facts_of({"2003-02-04", "2003-02"}, "meets", "country:PE") ==
                 (Dates{"2005-02-01", "2003-02-11", "2003-02-10"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(those_of_other_kinds_are_passed_over) {
  Told told;
  BOOST_TEST(told.facts_of(february, "agrees-with", "country:KE") ==
                 (Dates{"2005-01-01", "2003-02-11", "2003-02-10"}),
             boost::test_tools::per_element());
  BOOST_TEST(
      told.facts_of(february, "speaks-of", "country:KE") == (Dates{"2003-02-11", "2003-02-10"}),
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(of_any_entity_where_none_is_given) {
  BOOST_TEST(Told().facts_of(february, "meets") ==
                 (Dates{"2005-02-01", "2003-02-11", "2003-02-10", "2001-06-01"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_period_that_ends_before_it_begins_holds_nothing_twice) {
  BOOST_TEST(Told().facts_of({"2003-02-05", "2003-02-03"}, "meets", "country:KE").size() <= 3);
}

BOOST_AUTO_TEST_CASE(relations_and_meetings_of_a_period_are_those_with_its_dates) {
  Told told;
  Dates relations, meetings;
  const RelationFilter filter{{}, {}, february, 100};
  for (const Relation& relation :
       read_relations(told.database(), told.key("country:KE"), filter).rows)
    relations.push_back(relation.date);
  BOOST_TEST(
      relations == (Dates{"2003-02-03", "2003-02-05", "2003-02-05", "2003-02-06", "2003-02-10"}),
      boost::test_tools::per_element());
  for (const Meeting& meeting : read_meetings(told.database(), {{}, february}).rows)
    meetings.push_back(meeting.date);
  BOOST_TEST(meetings == (Dates{"2003-02-03", "2003-02-04", "2003-02-10"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
