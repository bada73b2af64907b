#include "fact/fact_name.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(fact_name_)

BOOST_AUTO_TEST_CASE(names_stay_when_others_are_withdrawn) {
  Reading reading = sample_readings().front().reading;
  const std::set<std::string> found = withdraw(reading, {"claim/1", "4", "claim/99"});
  BOOST_TEST((found == std::set<std::string>{"claim/1", "4"}));
  BOOST_TEST(claim_name(reading.posts.at(0)) == "claim/2");
  BOOST_TEST(claim_name(reading.representations.at(0)) == "claim/5");
}

BOOST_AUTO_TEST_CASE(a_status_and_a_party_are_withdrawn_alone) {
  Reading reading = sample_readings().front().reading;
  const AgreementFact& fact = reading.agreements.front();
  withdraw(reading, {status_name(fact)});
  BOOST_TEST((fact.status == AgreementStatus::None));
  BOOST_TEST(fact.parties.size() == 2);
  withdraw(reading, {party_claim_name(fact, reading.entities[fact.parties[0]])});
  BOOST_TEST(fact.parties.size() == 1);
}

BOOST_AUTO_TEST_CASE(a_body_without_country_and_whole_states_nothing) {
  Reading reading = sample_readings().front().reading;
  BOOST_TEST(withdraw(reading, {"claim/3-whole"}).empty());
  withdraw(reading, {"claim/3-country"});
  BOOST_TEST(reading.bodies.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
