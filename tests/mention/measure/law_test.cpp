#include "mention/measure/law.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/mention/names_of_type.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(law)

const NamesExample examples[] = {
    // titles
    {"The Salt Trade Act passed.", "Salt Trade Act"},
    {"The Act on Salt and Fish passed.", "Act on Salt and Fish"},
    {"The Ports Act of 1974 and the Harbours Act 2010 stay.",
     "Ports Act of 1974 | Harbours Act 2010"},
    {"Section 12 of the Salt Trade Act applies.", "Section 12 of the Salt Trade Act"},
    {"The Fish Labels Regulation (FLR) is new. The FLR binds all.", "FLR, Fish Labels Regulation"},
    {"Chile spoke of the Carbon Border Adjustment Mechanism (CBAM). CBAM is new.",
     "CBAM, Carbon Border Adjustment Mechanism"},
    // measures that a description tells
    {"Peru criticised the salt import restriction measures.", "salt import restriction measures"},
    {"Peru criticised Chile's planned rules on fish labels.", "rules on fish labels"},
    {"It criticised the 25 percent tariffs on salt.", "25 percent tariffs on salt"},
    {"It asked to lift the May 4 measure.", "May 4 measure"},
    {"New duty-free salt quotas help.", ""},
    {"There was a cut in duty-free salt quotas.", "duty-free salt quotas"},
    // none
    {"The Act passed.", ""},
    {"Trade laws and U.S. tariffs and these measures matter.", ""},
    {"They cut tariffs on 95 percent of goods.", ""},
    {"The rules of origin are strict.", ""},
};

BOOST_DATA_TEST_CASE(reads, boost::unit_test::data::make(examples), example) {
  BOOST_TEST(names_of_type(EntityType::Law, example.text) == example.names);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
