#include "store/collection.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

Release release(const std::string& id, const std::string& date, const std::string& body) {
  return make_release(id, date, "Title", body);
}

// "id date" of all, in order.
std::string listing(Collection& collection) {
  std::string out;
  collection.sort();
  for (std::uint32_t i = 0; i < collection.size(); ++i) {
    const Release item = collection.release(i);
    out += item.id + " " + to_iso(item.date) + "\n";
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(collection)

BOOST_AUTO_TEST_CASE(orders_by_date_then_id) {
  const TestFolder folder;
  Collection collection(folder / "");
  collection.put(release("b", "2025-01-02", "x"));
  collection.put(release("a", "2025-01-02", "x"));
  collection.put(release("c", "2025-01-01", "x"));
  BOOST_TEST(listing(collection) == "c 2025-01-01\na 2025-01-02\nb 2025-01-02\n");
}

BOOST_AUTO_TEST_CASE(replaces_by_id) {
  const TestFolder folder;
  Collection collection(folder / "");
  collection.put(release("a", "2025-01-02", "x"));
  collection.put(release("a", "2025-01-03", "y"));
  BOOST_TEST(listing(collection) == "a 2025-01-03\n");
}

// The ids of those that are read.
std::string read_all(Collection& collection) {
  std::string ids;
  NamePool rules;
  collection.sort();
  const auto all = collection.read(0, collection.size(), rules, [&](std::span<const Release> some) {
    for (const Release& item : some) ids += item.id + " ";
    return std::vector<Reading>(some.size());
  });
  BOOST_TEST(all.size() == collection.size());
  for (std::uint32_t i = 0; i < collection.size(); ++i)
    BOOST_TEST(all[i].release.id == collection.release(i).id);
  return ids;
}

BOOST_AUTO_TEST_CASE(reads_only_what_changed) {
  const TestFolder folder;
  Collection collection(folder / "");
  collection.keep({release("a", "2025-01-02", "x"), {}});
  collection.keep({release("b", "2025-01-02", "x"), {}});
  BOOST_TEST(read_all(collection) == "");
  Release moved = release("a", "2025-01-02", "x");
  moved.url = "https://example.org/elsewhere";
  collection.put(moved);
  BOOST_TEST(read_all(collection) == "");
  collection.put(release("b", "2025-01-02", "other"));
  BOOST_TEST(read_all(collection) == "b ");
  BOOST_TEST(read_all(collection) == "");
}

BOOST_AUTO_TEST_CASE(gives_what_is_read_and_what_is_known_in_order) {
  const TestFolder folder;
  Collection collection(folder / "");
  collection.put(release("a", "2025-01-01", std::string(20'000, 'x')));
  collection.keep({release("b", "2025-01-02", "x"), {}});
  collection.put(release("c", "2025-01-03", "x"));
  collection.put(release("d", "2025-01-04", std::string(20'000, 'x')));
  BOOST_TEST(read_all(collection) == "a c d ");
}

// More than stays in memory.
BOOST_AUTO_TEST_CASE(gives_back_what_it_was_given) {
  const TestFolder folder;
  Collection collection(folder / "");
  constexpr std::size_t count = 40;
  for (std::size_t i = 0; i < count; ++i) {
    Release big = release(std::to_string(100 + i), "2025-01-02", std::string(100'000, 'x'));
    big.publisher = "Ministry " + std::to_string(i);
    big.other_fields = "{\"number\":1}";
    big.source_line = 7;
    collection.put(big);
  }
  read_all(collection);
  NamePool rules;
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto [item, reading] = collection.reading(i, rules);
    BOOST_TEST(item.id == std::to_string(100 + i));
    BOOST_TEST(item.text.size() == 100'006);
    BOOST_TEST(item.title() == "Title");
    BOOST_TEST(item.publisher == "Ministry " + std::to_string(i));
    BOOST_TEST(item.other_fields == "{\"number\":1}");
    BOOST_TEST(item.source_line == 7);
  }
  BOOST_TEST(std::filesystem::is_empty(folder / ""));
}

BOOST_AUTO_TEST_CASE(removes) {
  const TestFolder folder;
  Collection collection(folder / "");
  collection.put(release("a", "2025-01-02", "x"));
  BOOST_TEST(collection.remove("a"));
  BOOST_TEST(!collection.remove("a"));
  BOOST_TEST(collection.size() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
