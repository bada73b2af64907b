#include "query/agreements.hpp"

#include <boost/test/unit_test.hpp>

#include "store/knowledge_base.hpp"
#include "tests/link/hand_made.hpp"
#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

ReleaseReading told(std::string_view issued, std::string_view name, AgreementKind kind) {
  HandMade made(issued);
  AgreementFact fact;
  fact.parties = {made.country("KE"), made.country("NO")};
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

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
