#include "store/selection.hpp"

#include <boost/test/unit_test.hpp>

#include "store/knowledge_base.hpp"
#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

// What is seen through the selection: releases, entities, relations, and facts of readings.
std::string seen(const Selection& selection) {
  const TestFolder folder;
  KnowledgeBase kb(write_sample(folder / "kb"));
  kb.select(selection);
  std::size_t entities = 0, releases = 0, posts = 0, listed = 0;
  kb.for_each_entity([&](const EntityRecord&) { ++entities; });
  kb.for_each_release([&](const LinkedRelease& release) {
    ++releases;
    posts += release.reading.posts.size();
    listed += release.entity_keys.size();
    BOOST_TEST(release.entity_keys.size() == release.reading.entities.size());
  });
  BOOST_TEST(kb.database().integer("SELECT count(*) FROM posts") == static_cast<int>(posts));
  return std::to_string(releases) + " releases, " + std::to_string(entities) + " entities, " +
         std::to_string(listed) + " listed, " + std::to_string(posts) + " posts, " +
         std::to_string(kb.database().integer("SELECT count(*) FROM relations")) + " relations";
}

BOOST_AUTO_TEST_SUITE(selection)

BOOST_AUTO_TEST_CASE(shows_all_by_default) {
  BOOST_TEST(seen({}) == "2 releases, 9 entities, 13 listed, 3 posts, 23 relations");
}

BOOST_AUTO_TEST_CASE(bounds_the_time) {
  BOOST_TEST(seen({{}, "2025-06", "", 0}) ==
             "1 releases, 5 entities, 5 listed, 1 posts, 3 relations");
  BOOST_TEST(seen({{}, "", "2025-03", 0}) ==
             "1 releases, 8 entities, 8 listed, 2 posts, 20 relations");
  BOOST_TEST(seen({{}, "2026", "", 0}) == "0 releases, 0 entities, 0 listed, 0 posts, 0 relations");
}

BOOST_AUTO_TEST_CASE(bounds_confidence) {
  BOOST_TEST(seen({{}, "", "", 0.9}) == "2 releases, 9 entities, 13 listed, 2 posts, 20 relations");
}

BOOST_AUTO_TEST_CASE(chooses_types) {
  BOOST_TEST(seen({{EntityType::Person, EntityType::Country}, "", "", 0}) ==
             "2 releases, 4 entities, 6 listed, 3 posts, 11 relations");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
