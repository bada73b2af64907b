#include "mention/measure/programme.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "tests/mention/names_of_type.hpp"

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(programme)

const NamesExample examples[] = {
    {"The Blue Harbour Initiative (BHI) starts. BHI helps ports.", "BHI, Blue Harbour Initiative"},
    {"The First Basic Plan for Salt and Fish ends.", "First Basic Plan for Salt and Fish"},
    {"It is part of Vision 2040.", "Vision 2040"},
    {"They keep to the “300 Bridges Project” this year.", "300 Bridges Project"},
    {"They offered a “harbour renaissance partnership” to all.", "harbour renaissance partnership"},
    {"The Atacama Solar project goes on.", "Atacama Solar project"},
    {"A strategic partnership on raw salt began.", "strategic partnership on raw salt"},
    {"Global Gateway funds it.", "Global Gateway"},
    // none: no name of its own, or another thing's name
    {"The plan works. The new Initiative works. A policy works.", ""},
    {"The Strategic Partnership between them is old.", ""},
    {"The Trade Policy Forum met.", ""},
    {"The Pilot Project and the International Monetary Fund help.", ""},
    {"They asked for “one corridor” there.", ""},
};

BOOST_DATA_TEST_CASE(reads, boost::unit_test::data::make(examples), example) {
  BOOST_TEST(names_of_type(EntityType::Programme, example.text) == example.names);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
