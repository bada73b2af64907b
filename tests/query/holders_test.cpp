#include "query/holders.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "query/entity.hpp"
#include "store/knowledge_base.hpp"
#include "tests/link/hand_made.hpp"
#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

// Ministers of a ministry: Ana Lim seen in January and March 2020; Ole Berg since June 2021 by
// his appointment, seen in August 2021; Ida Koh seen in 2024. And two senators, and a governor.
class Ministers {
 public:
  // `change` is SQL.
  explicit Ministers(const char* change = "") {
    see("2020-01-10", "Ana Lim", "Minister");
    see("2020-03-10", "Ana Lim", "Trade Minister");
    see("2021-08-10", "Ole Berg", "Minister", "2021-06-01");
    see("2024-08-10", "Ida Koh", "Minister");
    see("2024-08-11", "Eva Sol", "Senator");
    see("2024-08-12", "Jon Dal", "Senator");
    see("2024-08-13", "Amy Fox", "Governor");
    write_linked(folder_ / "kb", readings_);
    Database(folder_ / "kb", Access::Create).execute(change);
    knowledge_.emplace(folder_ / "kb");
  }

  Database& database() { return knowledge_->database(); }
  std::int64_t key(std::string_view name) { return entities_named(database(), name).at(0).key; }

  // "Ole Berg (seen)", all in one line
  std::string on(std::string_view date, std::string_view title = "Minister of Trade",
                 std::size_t most = 0) {
    std::string out;
    for (const Holder& holder :
         holders_as_of(knowledge_->database(), {std::string(title), {}, {}}, day(date), most)) {
      out += (out.empty() ? "" : ", ") + knowledge_->entity(holder.tenure.person).name + " (" +
             std::string(to_string(holder.certainty)) + ")";
    }
    return out;
  }

 private:
  void see(std::string_view date, std::string_view name, std::string_view title,
           std::string_view appointed = {}) {
    HandMade made(date);
    const EntityIndex person = made.add(EntityType::Person, name);
    const EntityIndex country = made.country("KE");
    const EntityIndex body =
        title == "Minister" ? made.body("Ministry of Trade", country) : no_entity;
    made.reading().posts.push_back({person,
                                    std::string(title),
                                    body,
                                    body == no_entity ? country : no_entity,
                                    false,
                                    stated,
                                    {}});
    if (!appointed.empty()) {
      Event event;
      event.kind = EventKind::Appointment;
      event.date = day(appointed);
      event.participants = {person};
      event.evidence = stated;
      made.reading().events.push_back(event);
    }
    readings_.push_back(made.take());
  }

  TestFolder folder_;
  std::vector<ReleaseReading> readings_;
  std::optional<KnowledgeBase> knowledge_;
};

BOOST_AUTO_TEST_SUITE(holders)

BOOST_AUTO_TEST_CASE(offices_are_read_until_there_are_enough_holders) {
  Ministers ministers;
  const std::string all = ministers.on("2024-08-20", ""), some = ministers.on("2024-08-20", "", 1);
  BOOST_TEST(std::ranges::count(all, '(') == 4);
  BOOST_TEST(std::ranges::count(some, '(') >= 2);
  BOOST_TEST(some.size() < all.size());
  BOOST_TEST(all.starts_with(some));
}

BOOST_AUTO_TEST_CASE(of_a_title_no_more_tenures_are_read_than_wanted) {
  Ministers ministers;
  BOOST_TEST(read_tenures(ministers.database(), {"Senator", {}, {}}).size() == 2);
  BOOST_TEST(read_tenures(ministers.database(), {"Senator", {}, {}}, 1).size() == 1);
}

BOOST_AUTO_TEST_CASE(an_office_is_found_by_any_of_its_titles) {
  Ministers ministers;
  for (const char* title : {"Minister", "trade minister", "Minister of Trade"})
    BOOST_TEST(read_tenures(ministers.database(), {title, {}, {}}).size() == 3, title);
}

BOOST_AUTO_TEST_CASE(offices_of_a_person_are_those_that_they_may_have_held_on_the_day) {
  Ministers ministers;
  const auto held = [&](std::string_view name, std::string_view date, std::string title = {}) {
    return holders_as_of(ministers.database(), {std::move(title), {}, ministers.key(name)},
                         day(date))
        .size();
  };
  BOOST_TEST(held("Ana Lim", "2020-02-01") == 1);
  BOOST_TEST(held("Ana Lim", "2020-02-01", "Trade Minister") == 1);
  BOOST_TEST(held("Ana Lim", "2020-02-01", "Senator") == 0);
  BOOST_TEST(held("Ana Lim", "2021-07-01") == 0);  // succeeded
  BOOST_TEST(
      holders_about(ministers.database(), ministers.key("Ole Berg"), day("2021-07-01")).size() ==
      1);
}

BOOST_AUTO_TEST_CASE(two_years_beyond_all_releases_it_is_not_said_who_held_an_office) {
  Ministers ministers;
  for (const std::string_view title : {"", "Minister of Trade"}) {
    BOOST_TEST(ministers.on("2018-01-10", title) == "Ana Lim (inferred)");
    BOOST_TEST(ministers.on("2018-01-09", title).empty());
  }
  for (const std::string_view title : {"", "Governor"}) {
    BOOST_TEST(ministers.on("2026-08-13", title) == "Amy Fox (inferred)");
    BOOST_TEST(ministers.on("2026-08-14", title).empty());
  }
}

BOOST_AUTO_TEST_CASE(what_is_stated_may_reach_further) {
  Ministers ministers(
      "UPDATE tenures SET end_date = '2035', latest = unixepoch('2035-12-31') / 86400 WHERE "
      "last_seen = '2024-08-13';"
      "INSERT INTO tenure_bounds SELECT 100, tenure, 0, '2035', 1, 0, 1, 1, 0.9 FROM tenures "
      "WHERE end_date = '2035'");
  for (const std::string_view title : {"", "Governor"})
    BOOST_TEST(ministers.on("2030-01-01", title) == "Amy Fox (stated)");
}

BOOST_AUTO_TEST_CASE(one_holds_a_sole_office_on_a_day) {
  Ministers ministers;
  const struct {
    std::string_view day, holder;
  } cases[] = {
      {"2020-01-10", "Ana Lim (seen)"},     {"2020-02-01", "Ana Lim (seen)"},
      {"2019-12-01", "Ana Lim (inferred)"}, {"2020-10-01", "Ana Lim (stated)"},
      {"2021-05-31", "Ana Lim (stated)"},   {"2021-06-01", "Ole Berg (stated)"},
      {"2021-08-10", "Ole Berg (seen)"},    {"2022-01-10", "Ole Berg (inferred)"},
      {"2024-01-10", "Ida Koh (inferred)"}, {"2015-01-01", ""},
  };
  for (const auto& c : cases) BOOST_TEST(ministers.on(c.day) == c.holder, c.day);
}

BOOST_AUTO_TEST_CASE(several_hold_other_offices) {
  Ministers ministers;
  BOOST_TEST(ministers.on("2024-09-01", "Senator") == "Eva Sol (inferred), Jon Dal (inferred)");
}

BOOST_AUTO_TEST_CASE(a_title_that_nobody_has_gives_nothing) {
  BOOST_TEST(Ministers().on("2020-01-10", "Minister of Ports").empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
