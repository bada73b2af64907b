#include "query/tenures.hpp"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <string>

#include "store/indices.hpp"
#include "store/schema.hpp"
#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

// An office with a tenure of each length, from day 1000 on, and one without dates.
class Tenures {
 public:
  static constexpr std::int32_t begin = 1000;

  Tenures() : database_(make_empty(folder_ / "kb"), Access::Create) {
    create_tables(database_);
    database_.execute("INSERT INTO offices VALUES(1, 'Minister', 7, NULL, 1)");
    std::int64_t key = 0;
    for (const std::int32_t length : lengths) insert(++key, std::to_string(begin + length));
    insert(++key, "NULL");
    create_indices(database_);
  }

  // Lengths of the tenures near the days.
  std::string near(std::int32_t first, std::int32_t last) {
    std::string found;
    for (const TenureRow& tenure : OfficeTenures(database_).near(1, first, last))
      found += (found.empty() ? "" : " ") + std::to_string(lengths.at(tenure.key - 1));
    return found;
  }

 private:
  static constexpr std::array<std::int32_t, 8> lengths = {0, 63, 64, 255, 256, 1023, 4096, 20000};

  static std::filesystem::path make_empty(const std::filesystem::path& file) {
    std::ofstream(file).flush();
    return file;
  }

  void insert(std::int64_t key, const std::string& latest) {
    const std::string earliest = latest == "NULL" ? latest : std::to_string(begin);
    database_.execute(("INSERT INTO tenures VALUES(" + std::to_string(key) +
                       ", 1, 9, 1, '', '', '', '', '', " + earliest + ", " + latest + ")")
                          .c_str());
  }

  TestFolder folder_;
  Database database_;
};

BOOST_AUTO_TEST_SUITE(tenures)

BOOST_AUTO_TEST_CASE(those_near_a_day_are_found_whatever_their_length) {
  Tenures tenures;
  const auto on = [&](std::int32_t days) {
    return tenures.near(Tenures::begin + days, Tenures::begin + days);
  };
  BOOST_TEST(on(-1) == "");
  BOOST_TEST(on(0) == "0 63 64 255 256 1023 4096 20000");
  BOOST_TEST(on(63) == "63 64 255 256 1023 4096 20000");
  BOOST_TEST(on(64) == "64 255 256 1023 4096 20000");
  BOOST_TEST(on(256) == "256 1023 4096 20000");
  BOOST_TEST(on(20000) == "20000");
  BOOST_TEST(on(20001) == "");
}

BOOST_AUTO_TEST_CASE(those_that_touch_a_range_of_days_are_near_it) {
  Tenures tenures;
  BOOST_TEST(tenures.near(0, 999) == "");
  BOOST_TEST(tenures.near(0, 1000) == "0 63 64 255 256 1023 4096 20000");
  BOOST_TEST(tenures.near(2023, 9000) == "1023 4096 20000");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
