#include "mention/date/date.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

namespace communique {
namespace {

struct Dated {
  explicit Dated(std::string_view text, std::string_view issue = "2025-12-01") {
    static const Vocabulary vocabulary = Vocabulary::embedded();
    release.text = text;
    release.date = parse_iso_date(issue).value_or(Date{});
    annotation.vocabulary = &vocabulary;
    annotation.document.analyse(release);
    find_lexical_hits(annotation);
    find_dates(annotation);
  }
  Release release;
  Annotation annotation;
};

// The dates of a text issued on Monday 2025-12-01, spans with "..", separated by "|".
std::string dates(std::string_view text, std::string_view issue = "2025-12-01") {
  const Dated dated(text, issue);
  std::string out;
  for (const DateMention& date : dated.annotation.dates) {
    if (!out.empty()) out += '|';
    out += to_iso(date.begin);
    if (!date.is_single()) out += ".." + to_iso(date.end);
  }
  return out;
}

// The date of a period of statistics that a text names.
std::string period(std::string_view text) {
  const Dated dated(text);
  return dated.annotation.dates.empty() ? "" : to_period(dated.annotation.dates.front());
}

BOOST_AUTO_TEST_SUITE(date)

BOOST_AUTO_TEST_CASE(reads_days) {
  BOOST_TEST(dates("met on Tuesday, December 2, in Oslo") == "2025-12-02");
  BOOST_TEST(dates("met on December 2nd, 2024") == "2024-12-02");
  BOOST_TEST(dates("Oslo, 16 May 2025. It began") == "2025-05-16");
  BOOST_TEST(dates("since 1st May, 2022, and the 3rd of March 2023") == "2022-05-01|2023-03-03");
  BOOST_TEST(dates("On 2025-11-26 and Nov. 27, 2025") == "2025-11-26|2025-11-27");
  BOOST_TEST(dates("On December 20 (Sat) they met", "2025-12-22") == "2025-12-20");
}

BOOST_AUTO_TEST_CASE(reads_spans_of_days) {
  BOOST_TEST(dates("from Monday, December 1, to Thursday, December 4") == "2025-12-01..2025-12-04");
  BOOST_TEST(dates("from November 17 to 21") == "2025-11-17..2025-11-21");
  BOOST_TEST(dates("from 12 to 16 May 2025") == "2025-05-12..2025-05-16");
  BOOST_TEST(dates("on June 11 and 12, 2024") == "2024-06-11..2024-06-12");
  BOOST_TEST(dates("on 29–30 October") == "2025-10-29..2025-10-30");
  BOOST_TEST(dates("from 30 June to 2 July 2025") == "2025-06-30..2025-07-02");
}

BOOST_AUTO_TEST_CASE(finds_the_year_of_months_by_nearness_and_tense) {
  BOOST_TEST(dates("exports rose in November") == "2025-11");
  BOOST_TEST(dates("the two signed it in March") == "2025-03");
  BOOST_TEST(dates("the two will sign it in March") == "2026-03");
  BOOST_TEST(dates("agreed to meet before the end of March", "2024-01-12") == "2024-03");
  BOOST_TEST(dates("concurred in holding a round in March", "2024-01-12") == "2024-03");
  BOOST_TEST(dates("this December, last November, next May") == "2025-12|2025-11|2026-05");
  BOOST_TEST(dates("in May last year and in October next year") == "2024-05|2026-10");
}

BOOST_AUTO_TEST_CASE(tells_months_from_other_words) {
  BOOST_TEST(dates("It may be so. May I ask? March on!") == "");
  BOOST_TEST(dates("April Jensen met Jan Novak of the Sunday Herald") == "");
  BOOST_TEST(dates("the APR1400 reactor was up in May 3 percent") == "2025-05");
}

BOOST_AUTO_TEST_CASE(reads_days_of_the_week) {
  BOOST_TEST(dates("met on Friday") == "2025-11-28");
  BOOST_TEST(dates("they will meet on Friday") == "2025-12-05");
  BOOST_TEST(dates("arrived on Monday") == "2025-12-01");
}

BOOST_AUTO_TEST_CASE(counts_from_the_day_of_issue) {
  BOOST_TEST(dates("today, yesterday and tomorrow") == "2025-12-01|2025-11-30|2025-12-02");
  BOOST_TEST(dates("last month, next year, two years ago") == "2025-11|2026|2023");
  BOOST_TEST(dates("the market of tomorrow") == "");
  BOOST_TEST(dates("over the past two decades") == "2005..2025");
}

BOOST_AUTO_TEST_CASE(counts_from_another_date) {
  BOOST_TEST(dates("on November 12, four days earlier") == "2025-11-12|2025-11-08");
  BOOST_TEST(dates("in October 2025, from a year earlier") == "2025-10|2024-10");
  BOOST_TEST(dates("begun in 2019 and stopped that year") == "2019|2019");
  BOOST_TEST(dates("begun in 2019 and stopped in May of that year") == "2019|2019-05");
  BOOST_TEST(dates("begun in 2019 and stopped on 3 May of the same year") == "2019|2019-05-03");
  BOOST_TEST(dates("four days earlier") == "");
}

BOOST_AUTO_TEST_CASE(counts_parts_of_a_day_from_another_day) {
  BOOST_TEST(dates("on November 12; the following morning") == "2025-11-12|2025-11-13");
  BOOST_TEST(dates("on November 12 and the evening before") == "2025-11-12|2025-11-11");
  BOOST_TEST(dates("on November 12; that same evening") == "2025-11-12|2025-11-12");
  BOOST_TEST(dates("on November 12 in the morning") == "2025-11-12");
  BOOST_TEST(dates("met on November 12 after talks on May 3; the same afternoon") ==
             "2025-11-12|2025-05-03|2025-11-12");
}

BOOST_AUTO_TEST_CASE(gives_seasons_their_year) {
  BOOST_TEST(dates("will meet next spring, in autumn 2027") == "2026|2027");
  BOOST_TEST(dates("met this fall and last summer") == "2025|2025");
  BOOST_TEST(dates("the session will be held in the spring") == "2026");
  BOOST_TEST(dates("a spring of water, a fall in prices, in the fall in sales") == "");
}

BOOST_AUTO_TEST_CASE(takes_the_nearest_year_for_a_day_near_the_issue) {
  BOOST_TEST(dates("she proposed talks on December 9-10") == "2025-12-09..2025-12-10");
  BOOST_TEST(dates("she opened a fair on May 9") == "2025-05-09");
  BOOST_TEST(dates("she proposed a fair on May 9") == "2026-05-09");
}

BOOST_AUTO_TEST_CASE(counts_today_from_the_dateline) {
  BOOST_TEST(dates("News\nLima, November 26, 2025\nWe met today.") == "2025-11-26|2025-11-26");
  BOOST_TEST(dates("News\nLIMA, November 26 (PNA) – A and B met today.") ==
             "2025-11-26|2025-11-26");
  BOOST_TEST(dates("News\n26 November 2025, Lima – A and B met today.") == "2025-11-26|2025-11-26");
  BOOST_TEST(dates("News\n26 November 2025, A and B met – today C came.") ==
             "2025-11-26|2025-12-01");
  BOOST_TEST(
      dates("News\nIn Lima on November 26 A and B met for talks on salt; today they met C.") ==
      "2025-11-26|2025-12-01");
}

BOOST_AUTO_TEST_CASE(takes_numbers_for_years_only_where_the_words_do) {
  BOOST_TEST(dates("since 2006, in 2004 and by 2030") == "2006|2004|2030");
  BOOST_TEST(dates("the Plan (2023-2027) and 2024 vehicles") == "2023..2027");
  BOOST_TEST(dates("between 2019 and 2024") == "2019..2024");
}

BOOST_AUTO_TEST_CASE(reads_periods_of_statistics) {
  BOOST_TEST(period("in the third quarter of 2025") == "2025-Q3");
  BOOST_TEST(period("in Q3 2025") == "2025-Q3");
  BOOST_TEST(period("the second half of 2026") == "2026-07/2026-12");
  BOOST_TEST(period("the first ten months of 2025") == "2025-01/2025-10");
  BOOST_TEST(period("for January–November") == "2025-01/2025-11");
  BOOST_TEST(period("in the year to June 2025") == "2024-07/2025-06");
  BOOST_TEST(period("the four quarters to the end of Q2 2025") == "2024-07/2025-06");
}

BOOST_AUTO_TEST_CASE(reads_fiscal_years_of_the_country) {
  BOOST_TEST(period("India's trade in 2024-25") == "2024-04/2025-03");
  BOOST_TEST(period("India's exports in April–January 2024-25") == "2024-04/2025-01");
  BOOST_TEST(period("Australia in FY2025") == "2024-07/2025-06");
  BOOST_TEST(period("Korea in 2021-22") == "2021/2022");
}

BOOST_AUTO_TEST_CASE(finds_the_nearest_date) {
  const Dated dated("signed in May 2024 after talks in Oslo on June 3, 2023");
  const TokenRange all{0, dated.annotation.document.size()};
  BOOST_TEST(to_iso(nearest_date(dated.annotation, all, 0)->begin) == "2024-05");
  BOOST_TEST(to_iso(nearest_date(dated.annotation, all, 8)->begin) == "2023-06-03");
  BOOST_TEST(nearest_date(dated.annotation, {4, 7}, 5) == nullptr);
  BOOST_TEST(date_at(dated.annotation, 3) == dated.annotation.dates.data());
  BOOST_TEST(date_at(dated.annotation, 4) == nullptr);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
