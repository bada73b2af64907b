#include "cli/help_formatter.hpp"

#include <boost/test/unit_test.hpp>

namespace communique {
namespace {

BOOST_AUTO_TEST_SUITE(help_formatter)

BOOST_AUTO_TEST_CASE(lines_break_at_the_last_blank_that_fits) {
  BOOST_TEST(wrap("one two three", 7) == "one two\nthree");
  BOOST_TEST(wrap("one two three", 6) == "one\ntwo\nthree");
  BOOST_TEST(wrap("one two three", 13) == "one two three");
  BOOST_TEST(wrap("", 5).empty());
}

BOOST_AUTO_TEST_CASE(a_longer_word_stays_whole) {
  BOOST_TEST(wrap("misunderstanding it", 5) == "misunderstanding\nit");
  BOOST_TEST(wrap("misunderstanding", 5) == "misunderstanding");
}

BOOST_AUTO_TEST_CASE(commas_stay_at_the_ends_of_lines) {
  BOOST_TEST(wrap("{aa,bb,cc}", 6, ",") == "{aa,\nbb,cc}");
  BOOST_TEST(wrap("{aa,bb,cc}", 7, ",") == "{aa,bb,\ncc}");
}

BOOST_AUTO_TEST_CASE(help_fits_into_80_columns) {
  CLI::App app("A program", "program");
  app.formatter(std::make_shared<HelpFormatter>());
  std::string act;
  const std::string words(200, 'x');
  std::string description;
  for (std::size_t i = 0; i < words.size(); i += 10) description += words.substr(i, 9) + ' ';
  app.add_option("--act", act, description)
      ->check(CLI::IsMember({"announce", "emphasize", "criticize", "reaffirm", "welcome", "regret",
                             "propose", "request", "concern"}));
  app.add_subcommand("command", description);
  std::istringstream help(app.help());
  for (std::string line; std::getline(help, line);) BOOST_TEST(line.size() <= 80, line);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
