#include "link/linked_reading.hpp"

#include <boost/test/unit_test.hpp>
#include <stdexcept>

namespace communique {
namespace {

Entity named(const char* name, Span span) {
  Entity entity;
  entity.name = name;
  entity.spans = {span};
  return entity;
}

// Two names of a body, which turn out to be one, and a country.
Reading sample(EntityIndex publisher = 2) {
  Reading reading;
  reading.entities = {named("MoT", {10, 13}), named("Kenya", {20, 25}),
                      named("Ministry of Trade", {0, 9})};
  reading.events.push_back({});
  reading.events.front().participants = {0, 1, 2};
  reading.statements.push_back({{2}, Act::State, 1, {}, {}});
  reading.publisher = publisher;
  return reading;
}

BOOST_AUTO_TEST_SUITE(linked_reading)

BOOST_AUTO_TEST_CASE(merges_what_is_one) {
  const std::vector<std::uint32_t> links = {7, 3, 7};
  const LinkedReading linked = apply_linking(sample(), links);
  BOOST_TEST(linked.linked == (std::vector<std::uint32_t>{7, 3}), boost::test_tools::per_element());
  BOOST_TEST(linked.reading.entities[0].name == "Ministry of Trade");
  BOOST_TEST((linked.reading.entities[0].spans == std::vector<Span>{{0, 9}, {10, 13}}));
  BOOST_TEST((linked.reading.events[0].participants == std::vector<EntityIndex>{0, 1}));
  BOOST_TEST((linked.reading.statements[0].speakers == std::vector<EntityIndex>{0}));
  BOOST_TEST(linked.reading.publisher == 0U);
}

BOOST_AUTO_TEST_CASE(refuses_links_that_do_not_fit) {
  const std::vector<std::uint32_t> links = {7, 3};
  BOOST_CHECK_THROW(apply_linking(sample(), links), std::out_of_range);
  const std::vector<std::uint32_t> all = {7, 3, 7};
  BOOST_CHECK_THROW(apply_linking(sample(9), all), std::out_of_range);
}

BOOST_AUTO_TEST_CASE(drops_entities_from_lists_and_facts) {
  const std::vector<std::uint32_t> links = {7, 3, 8};
  LinkedReading linked = apply_linking(sample(), links);
  keep_entities(linked, {true, false, true});
  BOOST_TEST(linked.linked == (std::vector<std::uint32_t>{7, 8}), boost::test_tools::per_element());
  BOOST_TEST((linked.reading.events[0].participants == std::vector<EntityIndex>{0, 1}));
  BOOST_TEST(linked.reading.statements[0].target == no_entity);
  BOOST_TEST(linked.reading.publisher == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
