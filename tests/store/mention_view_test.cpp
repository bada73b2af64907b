#include <boost/test/unit_test.hpp>

#include "store/knowledge_base.hpp"
#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

// Rows of the view of mentions, "entity bytes code points nominal", with the text between them.
std::vector<std::string> mentions_in(const std::vector<ReleaseReading>& readings) {
  const TestFolder folder;
  KnowledgeBase kb(write_linked(folder / "kb", readings));
  PreparedStatement rows(
      kb.database(),
      "SELECT id || ' ' || begin || '-' || end || ' ' || first_code_point || '-' || "
      "last_code_point "
      "|| ' ' || nominal FROM mentions JOIN entities USING (entity) ORDER BY entity, begin");
  std::vector<std::string> lines;
  while (rows.step()) lines.push_back(rows.string(0));
  return lines;
}

BOOST_AUTO_TEST_SUITE(mention_view)

BOOST_AUTO_TEST_CASE(has_a_row_for_each_place_in_bytes_and_code_points) {
  ReleaseReading item{
      make_release("r1", "2025-03-04", "Té", "Peru met Chile. Peru left; it spoke."), {}};
  Entity peru = make_entity(item.release, EntityType::Country, "country:PE", "Peru");
  const auto again = static_cast<std::uint32_t>(item.release.text.rfind("Peru"));
  peru.spans.push_back({again, again + 4});
  peru.nominal_spans = {span_in(item.release, "it")};
  item.reading.entities = {peru,
                           make_entity(item.release, EntityType::Country, "country:CL", "Chile")};
  const std::vector<std::string> expected = {"country:CL 13-18 12-17 0", "country:PE 4-8 3-7 0",
                                             "country:PE 20-24 19-23 0",
                                             "country:PE 31-33 30-32 1"};
  BOOST_TEST(mentions_in({item}) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(counts_a_place_once_where_two_of_the_release_are_one) {
  ReleaseReading item{make_release("r1", "2025-03-04", "Visit", "Peru left."), {}};
  const Entity peru = make_entity(item.release, EntityType::Country, "country:PE", "Peru");
  item.reading.entities = {peru, peru};
  const std::vector<std::string> expected = {"country:PE 6-10 6-10 0"};
  BOOST_TEST(mentions_in({item}) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
