#include "fact/agreement/agreement_fact.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>

#include "tests/mention/names_of_type.hpp"

namespace communique {
namespace {

// The agreements that a release says something of, "id status date", separated by " | ".
std::string agreements_of(const std::string& body) {
  Release release;
  const Reading reading = read_text(release, "News of the day", body);
  std::string all;
  for (const AgreementFact& fact : reading.agreements) {
    if (!all.empty()) all += " | ";
    all += reading.entities[fact.agreement].id.substr(std::string("agreement:").size());
    if (fact.status != AgreementStatus::None) all += " " + std::string(to_string(fact.status));
    if (fact.date.known()) all += " " + to_iso(fact.date);
  }
  return all;
}

BOOST_AUTO_TEST_SUITE(agreement_fact)

const NamesExample steps[] = {
    // active, passive, participle, noun
    {"Chile and Peru signed the Chile-Peru FTA.", "cl-pe-fta signed"},
    {"The Chile-Peru FTA was signed on May 2, 2024.", "cl-pe-fta signed 2024-05-02"},
    {"They praised the Chile-Peru FTA, signed in 2020.", "cl-pe-fta signed 2020"},
    {"They announced the conclusion of the Chile-Peru FTA.", "cl-pe-fta concluded"},
    {"The Chile-Peru FTA, in force since 2012, works.", "cl-pe-fta inForce 2012"},
    {"The Chile-Peru FTA took effect on January 1, 2021.", "cl-pe-fta inForce 2021-01-01"},
    {"The Chile-Peru FTA that both countries initialled is long.", "cl-pe-fta concluded"},
    {"Chile withdrew from the Chile-Peru Tax Treaty.", "cl-pe-treaty terminated"},
    // talks
    {"The third round of negotiations on the Chile-Peru FTA ended.", "cl-pe-fta negotiating"},
    {"Negotiations on the Chile-Peru FTA were launched in 2019.", "cl-pe-fta negotiating 2019"},
    {"Negotiations on the Chile-Peru FTA were suspended in 2019.", "cl-pe-fta suspended 2019"},
    {"Talks on the Chile-Peru FTA were suspended in 2019. The talks resumed in 2021.",
     "cl-pe-fta negotiating 2021"},
    {"Negotiators concluded the talks on the Chile-Peru FTA.", "cl-pe-fta concluded"},
    // planned, hoped for, denied: not reached
    {"Both hope to launch negotiations on a Chile-Peru FTA.", "cl-pe-fta proposed"},
    {"They agreed to begin talks on upgrading the Chile-Peru FTA.", "cl-pe-fta inForce"},
    {"They signed the terms of reference for a Chile-Peru FTA.", "cl-pe-fta proposed"},
};

BOOST_DATA_TEST_CASE(reads_the_step, boost::unit_test::data::make(steps), example) {
  BOOST_TEST(agreements_of(example.text) == example.names);
}

const NamesExample parties[] = {
    {"Chile signed FTAs with Peru and Kenya.", "cl-ke-fta signed | cl-pe-fta signed"},
    {"The Salt Institute and the Fish Institute signed an MOU on nets.",
     "fish-institute-salt-institute-mou-nets signed"},
    {"An MOU was signed between the Salt Institute and the Fish Institute.",
     "fish-institute-salt-institute-mou signed"},
};

BOOST_DATA_TEST_CASE(finds_the_parties, boost::unit_test::data::make(parties), example) {
  BOOST_TEST(agreements_of(example.text) == example.names);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
