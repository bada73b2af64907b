#include "mention/agreement/agreement.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/mention/names_of_type.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(agreement)

const NamesExample examples[] = {
    // names with their sides, and short forms in brackets
    {"The Chile-Kenya Free Trade Agreement (FTA) is old. The FTA pays.",
     "Chile-Kenya Free Trade Agreement, FTA"},
    {"Peru signed an Economic Partnership Agreement (EPA) between Peru and Japan.",
     "EPA, Economic Partnership Agreement, Economic Partnership Agreement (EPA) between Peru and "
     "Japan"},
    {"The Fiji-Samoa Digital Trade Agreement (DTA) was signed. The DTA covers data.",
     "DTA, Fiji-Samoa Digital Trade Agreement"},
    // described by field or side
    {"They signed an MOU on clean water with Peru.", "MOU on clean water with Peru"},
    {"Talks on a trade deal with Norway go on.", "trade deal with Norway"},
    // back-references: the capital is printed as a name, small letters are none
    {"The Chile-Peru Tax Treaty is new. The Treaty ends double taxation.",
     "Chile-Peru Tax Treaty, Treaty"},
    {"The Chile-Peru Tax Treaty is new. The treaty ends double taxation.", "Chile-Peru Tax Treaty"},
    // several of one kind
    {"Chile has the Chile-Peru FTA and the Chile-Japan FTA.", "Chile-Peru FTA | Chile-Japan FTA"},
    {"Kenya has an MOU on tea and an MOU on fish with Peru.", "MOU on tea | MOU on fish with Peru"},
    // known worldwide
    {"The Paris Agreement and CPTPP.", "Paris Agreement | CPTPP"},
    {"The New Zealand–Chile Closer Economic Partnership (CEP) is old.",
     "CEP, New Zealand–Chile Closer Economic Partnership"},
    // none: a loan, no agreement
    {"Peru signed a loan agreement with Chile.", ""},
    // none: generic, unnamed, or part of another name
    {"Unlike a free trade agreement (FTA), it cuts no duty.", ""},
    {"FTAs are made slowly.", ""},
    {"They reached agreement on fish.", ""},
    {"The Trade and Investment Agreement Council of Fiji met.", ""},
};

BOOST_DATA_TEST_CASE(reads, boost::unit_test::data::make(examples), example) {
  BOOST_TEST(names_of_type(EntityType::Agreement, example.text) == example.names);
}

BOOST_AUTO_TEST_CASE(ends_a_name_at_the_verb_of_a_headline) {
  BOOST_TEST(names_of_type(EntityType::Agreement, "More.",
                           "Samoa Signs Economic Cooperation Agreement with Fiji") ==
             "Economic Cooperation Agreement with Fiji");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
