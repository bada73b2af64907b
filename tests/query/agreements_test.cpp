#include "query/agreements.hpp"

#include <boost/test/unit_test.hpp>

#include "store/knowledge_base.hpp"
#include "tests/link/hand_made.hpp"
#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

ReleaseReading told(std::string_view issued, std::string_view name, AgreementKind kind,
                    std::string_view partner = "NO") {
  HandMade made(issued);
  AgreementFact fact;
  fact.parties = {made.country("KE"), made.country(partner)};
  fact.agreement = made.add(EntityType::Agreement, name);
  fact.kind = kind;
  fact.evidence = stated;
  made.reading().agreements.push_back(std::move(fact));
  return made.take();
}

BOOST_AUTO_TEST_SUITE(agreements)

BOOST_AUTO_TEST_CASE(a_release_that_repeats_another_has_no_second_vote_for_the_kind) {
  const TestFolder folder;
  write_linked(folder / "kb", {told("2025-01-01", "Kenya-Norway FTA", AgreementKind::Fta),
                               told("2025-02-01", "agreement with Norway", AgreementKind::Other),
                               told("2025-02-02", "agreement with Norway", AgreementKind::Other)});
  KnowledgeBase knowledge(folder / "kb");
  const std::vector<AgreementState> all = read_agreements(knowledge.database(), {}).rows;
  BOOST_TEST_REQUIRE(all.size() == 1);
  BOOST_TEST(all.front().kind == "FTA");
}

BOOST_AUTO_TEST_CASE(a_step_that_was_announced_stands_before_its_date) {
  const TestFolder folder;
  std::vector<ReleaseReading> readings = {
      told("2025-01-01", "Kenya-Norway FTA", AgreementKind::Fta)};
  readings[0].reading.agreements[0].status = AgreementStatus::InForce;
  readings[0].reading.agreements[0].date = day("2031-01-01");
  for (const char* later :
       {"2026-01-01", "2027-01-01", "2028-01-01", "2029-01-01", "2030-01-01", "2030-02-01"})
    readings.push_back(told(later, "Kenya-Norway Treaty", AgreementKind::Treaty));
  write_linked(folder / "kb", std::move(readings));
  KnowledgeBase knowledge(folder / "kb");
  AgreementFilter filter;
  filter.as_of = "2025";
  const std::vector<AgreementState> then = read_agreements(knowledge.database(), filter).rows;
  BOOST_TEST_REQUIRE(then.size() == 1);
  BOOST_TEST(then.front().date == "2031-01-01");
}

BOOST_AUTO_TEST_CASE(agreements_of_a_frequent_party_are_found_by_date) {
  const TestFolder folder;
  write_linked(folder / "kb", {told("2025-01-01", "Kenya-Norway FTA", AgreementKind::Fta),
                               told("2025-02-01", "Kenya-Peru Treaty", AgreementKind::Treaty, "PE"),
                               told("2025-03-01", "Kenya-Chile FTA", AgreementKind::Fta, "CL")});
  {
    Database writable(folder / "kb", Access::Create);
    writable.execute(
        "WITH RECURSIVE further(agreement) AS "
        "(SELECT 1000000 UNION ALL SELECT agreement + 1 FROM further LIMIT 2000) "
        "INSERT INTO agreement_sides SELECT agreement, entity, 1 FROM further, entities "
        "WHERE id = 'country:PE'");
  }
  KnowledgeBase knowledge(folder / "kb");
  AgreementFilter filter;
  filter.parties = {
      knowledge.database().integer("SELECT entity FROM entities WHERE id = 'country:PE'")};
  for (const char* as_of : {"", "2025-02", "2025-01"}) {
    filter.as_of = as_of;
    const std::vector<AgreementState> found = read_agreements(knowledge.database(), filter).rows;
    BOOST_TEST_REQUIRE(found.size() == (filter.as_of == "2025-01" ? 0U : 1U), as_of);
    if (!found.empty()) BOOST_TEST(found.front().agreement.name == "Kenya-Peru Treaty");
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
