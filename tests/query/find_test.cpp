#include "query/find.hpp"

#include <boost/test/unit_test.hpp>
#include <fstream>

#include "store/indices.hpp"
#include "store/schema.hpp"
#include "tests/store/knowledge_base_fixture.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

// A knowledge base of names alone.
class Names {
 public:
  Names() {
    std::ofstream(folder_ / "kb").close();
    Database database(folder_ / "kb", Access::Create);
    create_tables(database);
    PreparedStatement entity(database, "INSERT INTO entities VALUES(NULL,?,?,?,0,?,?,'','')");
    PreparedStatement name(database, "INSERT INTO names VALUES(?,last_insert_rowid(),?,1,?,?,?)");
    const auto add = [&](EntityType type, const char* id, const std::string& text, int releases,
                         std::optional<std::int64_t> country = {}) {
      entity.run(id, static_cast<int>(type), text, country, releases);
      name.run(fold(text), text, static_cast<int>(type), country, releases);
    };
    add(EntityType::Country, "country:KE", "Kenya", 9);
    add(EntityType::Body, "body:trade", "Ministry of Trade", 3, 1);
    add(EntityType::Body, "body:fish", "Ministry of Trade and Fisheries", 7);
    add(EntityType::Agreement, "agreement:fta", "Kenya-Norway Free Trade Agreement", 2);
    add(EntityType::Person, "person:strom", "Åse Strøm-Hansen", 1);
    add(EntityType::Organization, "org:quoted", "The \"Trade\" Club", 1);
    create_indices(database);
  }

  std::vector<std::string> found(std::string_view text, NameFilter only = {}) {
    Database database(folder_ / "kb", Access::Read);
    std::vector<std::string> ids;
    for (const FoundEntity& hit : find_entities(database, text, {std::move(only), 20}))
      ids.push_back(hit.entity.id);
    return ids;
  }

 private:
  TestFolder folder_;
};

using Ids = std::vector<std::string>;

void check(const Ids& found, const Ids& expected) {
  BOOST_TEST(found == expected, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_SUITE(find, Names)

BOOST_AUTO_TEST_CASE(exact_names_stand_before_longer_ones_then_those_in_more_releases) {
  check(found("ministry of trade"), {"body:trade", "body:fish"});
  check(found("trade"), {"body:fish", "body:trade", "agreement:fta", "org:quoted"});
}

BOOST_AUTO_TEST_CASE(accents_and_case_are_ignored) { check(found("STRÖM-h"), {"person:strom"}); }

BOOST_AUTO_TEST_CASE(one_or_two_letters_are_the_start_of_a_name) {
  check(found("ke"), {"country:KE", "agreement:fta"});
}

BOOST_AUTO_TEST_CASE(typing_errors_are_forgiven_in_short_and_long_names) {
  check(found("kenia"), {"country:KE"});
  check(found("minstry of trade and fishreies"), {"body:fish"});
}

BOOST_AUTO_TEST_CASE(quotes_are_letters_like_others) {
  check(found("\"trade\""), {"org:quoted"});
  check(found("\" OR \""), {});
}

BOOST_AUTO_TEST_CASE(only_of_a_type_or_country) {
  check(found("trade", {EntityType::Agreement, ""}), {"agreement:fta"});
  check(found("trade", {std::nullopt, "KENYA"}), {"body:trade"});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
