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
  for (const ReleaseReading& item : collection.take())
    out += item.release.id + " " + to_iso(item.release.date) + "\n";
  return out;
}

BOOST_AUTO_TEST_SUITE(collection)

BOOST_AUTO_TEST_CASE(orders_by_date_then_id) {
  Collection collection;
  collection.put(release("b", "2025-01-02", "x"));
  collection.put(release("a", "2025-01-02", "x"));
  collection.put(release("c", "2025-01-01", "x"));
  BOOST_TEST(listing(collection) == "c 2025-01-01\na 2025-01-02\nb 2025-01-02\n");
}

BOOST_AUTO_TEST_CASE(replaces_by_id) {
  Collection collection;
  collection.put(release("a", "2025-01-02", "x"));
  collection.put(release("a", "2025-01-03", "y"));
  BOOST_TEST(listing(collection) == "a 2025-01-03\n");
}

BOOST_AUTO_TEST_CASE(reads_only_what_changed) {
  Collection collection;
  collection.keep({release("a", "2025-01-02", "x"), {}});
  collection.keep({release("b", "2025-01-02", "x"), {}});
  BOOST_TEST(collection.unread().empty());
  Release moved = release("a", "2025-01-02", "x");
  moved.url = "https://example.org/elsewhere";
  collection.put(std::move(moved));
  BOOST_TEST(collection.unread().empty());
  collection.put(release("b", "2025-01-02", "other"));
  BOOST_TEST_REQUIRE(collection.unread().size() == 1U);
  BOOST_TEST(collection.unread().front()->release.id == "b");
}

BOOST_AUTO_TEST_CASE(removes) {
  Collection collection;
  collection.put(release("a", "2025-01-02", "x"));
  BOOST_TEST(collection.remove("a"));
  BOOST_TEST(!collection.remove("a"));
  BOOST_TEST(collection.size() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
