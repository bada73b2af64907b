#include "query/agreement_status.hpp"

#include <boost/test/unit_test.hpp>

#include "query/entity.hpp"
#include "store/knowledge_base.hpp"
#include "tests/link/hand_made.hpp"
#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

ReleaseReading status_told(std::string_view issued, AgreementStatus status,
                           std::string_view date = {}) {
  HandMade made(issued);
  AgreementFact fact;
  const EntityIndex kenya = made.country("KE"), norway = made.country("NO");
  fact.agreement = made.add(EntityType::Agreement, "Kenya-Norway FTA");
  fact.kind = AgreementKind::Fta;
  fact.parties = {kenya, norway};
  fact.status = status;
  if (!date.empty()) fact.date = day(date);
  fact.evidence = stated;
  made.reading().agreements.push_back(std::move(fact));
  return made.take();
}

std::string status_on(Database& knowledge, std::int64_t agreement, const std::string& date) {
  const auto entry = status_as_of(knowledge, agreement, date);
  return entry ? std::string(to_string(entry->status)) : "unknown";
}

BOOST_AUTO_TEST_SUITE(agreement_status)

BOOST_AUTO_TEST_CASE(later_entries_overwrite_no_earlier_one) {
  const TestFolder folder;
  write_linked(folder / "kb", {status_told("2019-05-02", AgreementStatus::Negotiating),
                               status_told("2020-11-16", AgreementStatus::Signed, "2020-11-15"),
                               status_told("2022-02-01", AgreementStatus::InForce, "2022-02-01")});
  KnowledgeBase knowledge(folder / "kb");
  const std::vector<EntityRow> found = entities_named(knowledge.database(), "Kenya-Norway FTA");
  BOOST_REQUIRE(found.size() == 1);
  const std::int64_t agreement = found.front().key;
  BOOST_TEST(status_history(knowledge.database(), agreement).size() == 3);
  const std::pair<const char*, const char*> cases[] = {
      {"2019-05-01", "unknown"}, {"2019-05-02", "negotiating"}, {"2020-11-14", "negotiating"},
      {"2020-11-15", "signed"},  {"2022-01-31", "signed"},      {"2025-01-01", "inForce"},
  };
  for (const auto& [date, status] : cases)
    BOOST_TEST(status_on(knowledge.database(), agreement, date) == status, date);
  const auto entry = status_as_of(knowledge.database(), agreement, "2021-01-01");
  BOOST_TEST(entry->source.date == "2020-11-16");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
