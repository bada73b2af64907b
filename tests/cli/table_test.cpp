#include "cli/table.hpp"

#include <boost/test/unit_test.hpp>
#include <sstream>

#include "cli/aligned_table.hpp"

namespace communique {
namespace {

std::string written(TableFormat format, const Terminal& terminal = {}) {
  Table table({"name", "count", "sentence"});
  table.add({"Korea", std::int64_t{12}, "It said \"yes\", twice."});
  table.add({"=SUM(A1)", {}, std::string("a\tb\033[31m")});
  std::ostringstream out;
  table.write(out, format, terminal);
  return out.str();
}

BOOST_AUTO_TEST_SUITE(table)

BOOST_AUTO_TEST_CASE(aligns_columns_and_neutralises_escapes) {
  BOOST_TEST(written(TableFormat::Table) ==
             "name      count  sentence\n"
             "Korea     12     It said \"yes\", twice.\n"
             "=SUM(A1)         a b\uFFFD[31m\n");
}

BOOST_AUTO_TEST_CASE(fits_a_narrow_terminal) {
  BOOST_TEST(written(TableFormat::Table, {false, 30}) ==
             "name      count  sentence\n"
             "Korea     12     It said\n"
             "                 \"yes\", twice.\n"
             "=SUM(A1)         a b\uFFFD[31m\n");
}

BOOST_AUTO_TEST_CASE(columns_without_content_are_left_out_on_a_terminal_alone) {
  Table table({"person", "begin", "end"});
  table.add({"Ana Lim", {}, "2024"});
  table.add({"Ole Berg", {}, {}});
  std::ostringstream terminal, file;
  table.write(terminal, TableFormat::Table, {false, 80});
  table.write(file, TableFormat::Table, {});
  BOOST_TEST(terminal.str() ==
             "person    end\n"
             "Ana Lim   2024\n"
             "Ole Berg\n");
  BOOST_TEST(file.str() ==
             "person    begin  end\n"
             "Ana Lim          2024\n"
             "Ole Berg\n");
}

BOOST_AUTO_TEST_CASE(columns_become_so_narrow_that_all_fit) {
  Table table({"first_column", "second_column", "third_column"});
  table.add({"incomparable", "indivisible", "inexhaustible"});
  std::ostringstream out;
  table.write(out, TableFormat::Table, {false, 30});
  std::istringstream lines(out.str());
  for (std::string line; std::getline(lines, line);) BOOST_TEST(line.size() <= 30);
}

BOOST_AUTO_TEST_CASE(numbers_and_dates_are_not_cut) {
  Table table({"from", "by", "with", "value"});
  table.add({"2025-11-28", "incomparable", "indivisible", std::int64_t{61000000000}});
  std::ostringstream out;
  table.write(out, TableFormat::Table, {false, 30});
  BOOST_TEST(out.str().find("2025-11-28") != std::string::npos);
  BOOST_TEST(out.str().find("61000000000") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_source_stands_below_on_a_terminal_alone) {
  Table table({"status", "release", "sentence"});
  table.set_source_below();
  table.add({"signed", "rel:1", "Both signed it in Oslo yesterday."});
  std::ostringstream terminal, file;
  table.write(terminal, TableFormat::Table, {false, 30});
  table.write(file, TableFormat::Table, {});
  BOOST_TEST(terminal.str() ==
             "status\n"
             "signed\n"
             "    Both signed it in Oslo\n"
             "    yesterday. [rel:1]\n");
  BOOST_TEST(file.str() ==
             "status  release  sentence\n"
             "signed  rel:1    Both signed it in Oslo yesterday.\n");
}

BOOST_AUTO_TEST_CASE(a_terminal_with_colour_marks_names_in_the_source) {
  Table table({"who", "release", "sentence"});
  table.set_source_below();
  table.add({std::vector<EntityLink>{{"country:NO", "Norway"}}, "rel:1", "Norway met Peru."},
            {"Peru"});
  std::ostringstream out;
  table.write(out, TableFormat::Table, {true, 60});
  BOOST_TEST(out.str().ends_with(
      "    \033[2m\033[22;1mNorway\033[22;2m met \033[22;1mPeru\033[22;2m. [rel:1]\033[0m\n"));
}

BOOST_AUTO_TEST_CASE(a_narrow_terminal_cuts_no_words_that_fit) {
  Table table({"status", "name"});
  table.add({"negotiating", "agreement on fish and salt"});
  std::ostringstream out;
  table.write(out, TableFormat::Table, {false, 24});
  BOOST_TEST(out.str() ==
             "status       name\n"
             "negotiating  agreement\n"
             "             on fish and\n"
             "             salt\n");
}

BOOST_AUTO_TEST_CASE(entities_are_names_in_text_and_objects_in_json) {
  Table table({"parties"});
  table.add({std::vector<EntityLink>{{"country:KE", "Kenya"}, {"country:NO", "Norway"}}});
  std::ostringstream csv, json;
  table.write(csv, TableFormat::Csv, {});
  table.write(json, TableFormat::Json, {});
  BOOST_TEST(csv.str() == "parties\r\nKenya; Norway\r\n");
  BOOST_TEST(json.str().find("\"id\": \"country:NO\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(cuts_words_that_are_longer_than_a_line) {
  const std::vector<std::string> expected{"agreement:", "korea-x", "and more"};
  BOOST_TEST(cut_lines("agreement:korea-x and more", 10) == expected,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(quotes_csv_and_disarms_formulas) {
  BOOST_TEST(written(TableFormat::Csv) ==
             "name,count,sentence\r\n"
             "Korea,12,\"It said \"\"yes\"\", twice.\"\r\n"
             "'=SUM(A1),,a\tb\033[31m\r\n");
}

BOOST_AUTO_TEST_CASE(writes_one_line_a_row_as_tsv) {
  BOOST_TEST(
      written(TableFormat::Tsv) ==
      "name\tcount\tsentence\nKorea\t12\tIt said \"yes\", twice.\n=SUM(A1)\t\ta b\uFFFD[31m\n");
}

BOOST_AUTO_TEST_CASE(writes_json_with_null_for_nothing) {
  BOOST_TEST(written(TableFormat::Json).find("\"count\": null") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(measures_wide_and_combining_characters) {
  BOOST_TEST(display_width("한국") == 4U);
  BOOST_TEST(display_width("e\u0301") == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
