#include "query/title_filter.hpp"

#include <boost/test/unit_test.hpp>
#include <fstream>

#include "store/schema.hpp"
#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

class Titles {
 public:
  Titles() : database_(make_empty(folder_ / "kb"), Access::Create) {
    create_tables(database_);
    database_.execute(
        "INSERT INTO office_titles VALUES(1, 'Minister'), (2, 'Minister of Trade'), "
        "(3, 'Minister for Trade and Energy'), (3, 'Trade Minister'), (4, 'Senator'), "
        "(5, 'Deputy Minister for Trade')");
  }

  TitleFilter filter(std::string_view words) { return {database_, words}; }

  void check_offices(std::string_view words, const std::vector<std::int64_t>& offices) {
    BOOST_TEST(filter(words).best_offices() == offices, boost::test_tools::per_element());
  }

 private:
  static std::filesystem::path make_empty(const std::filesystem::path& file) {
    std::ofstream(file).flush();
    return file;
  }

  TestFolder folder_;
  Database database_;
};

BOOST_AUTO_TEST_SUITE(title_filter)

BOOST_AUTO_TEST_CASE(whole_titles_go_before_longer_ones) {
  Titles titles;
  titles.check_offices("minister", {1});
  titles.check_offices("Trade Minister", {2, 3});
}

BOOST_AUTO_TEST_CASE(without_a_whole_title_longer_ones_are_found) {
  Titles titles;
  titles.check_offices("Energy", {3});
  titles.check_offices("deputy trade", {5});
}

BOOST_AUTO_TEST_CASE(an_office_that_has_several_such_titles_is_found_once) {
  Titles().check_offices("of the", {1, 2, 3, 4, 5});
}

BOOST_AUTO_TEST_CASE(a_title_of_no_office_finds_none) { Titles().check_offices("Consul", {}); }

BOOST_AUTO_TEST_CASE(the_best_of_the_titles_of_an_office_counts) {
  Titles titles;
  BOOST_CHECK(titles.filter("Minister for Trade").fit(3) == TitleFilter::Fit::Whole);
  BOOST_CHECK(titles.filter("Energy").fit(3) == TitleFilter::Fit::Part);
  BOOST_CHECK(titles.filter("Senator").fit(3) == TitleFilter::Fit::None);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
