#include <boost/test/unit_test.hpp>
#include <initializer_list>

#include "link/linking.hpp"
#include "tests/link/hand_made.hpp"

namespace communique {
namespace {

// A release that tells of one or two holders of offices; the second is the predecessor of the
// first.
struct Told {
  std::string_view day, name, title, body = {}, country = {};
  std::string_view appointed = {};    // a date
  std::string_view predecessor = {};  // a name
  bool former = false;
};

ReleaseReading reading_of(const Told& told) {
  HandMade made(told.day);
  const EntityIndex person = made.add(EntityType::Person, told.name);
  const EntityIndex country = made.country(told.country);
  const EntityIndex body = made.body(told.body, country);
  made.reading().posts.push_back({person,
                                  std::string(told.title),
                                  body,
                                  body == no_entity ? country : no_entity,
                                  told.former,
                                  stated,
                                  {}});
  if (!told.appointed.empty()) {
    Event event;
    event.kind = EventKind::Appointment;
    event.date = parse_iso_date(told.appointed).value();
    event.participants = {person};
    event.evidence = stated;
    made.reading().events.push_back(event);
  }
  if (!told.predecessor.empty())
    made.reading().successions.push_back(
        {made.add(EntityType::Person, told.predecessor), person, stated, {}});
  return made.take();
}

ReleaseReading renaming(std::string_view day, std::string_view older, std::string_view newer) {
  HandMade made(day);
  const EntityIndex country = made.country("KE");
  const EntityIndex from = made.body(older, country), to = made.body(newer, country);
  made.reading().successions.push_back({from, to, stated, {}});
  return made.take();
}

// A line for each tenure: "Minister, Ana Lim: seen 2020-01-01 to 2020-05-01".
std::string tenures_of(const std::vector<ReleaseReading>& readings) {
  const Linking linking = link_readings(readings, embedded_vocabulary_once());
  std::string out;
  for (const LinkedTenure& tenure : linking.tenures) {
    const LinkedOffice& office = linking.offices[tenure.office];
    out.append(office.title).append(", ").append(linking.entities[tenure.person].name).append(":");
    if (tenure.first_seen.known())
      out += " seen " + to_iso(tenure.first_seen) + " to " + to_iso(tenure.last_seen);
    if (tenure.begin.known()) out += " from " + to_iso(tenure.begin);
    if (tenure.end.known()) out += " until " + to_iso(tenure.end);
    if (tenure.over_by.known()) out += " over by " + to_iso(tenure.over_by);
    out += "\n";
  }
  return out;
}

std::string tenures_of(std::initializer_list<Told> all) {
  std::vector<ReleaseReading> readings;
  for (const Told& told : all) readings.push_back(reading_of(told));
  return tenures_of(readings);
}

BOOST_AUTO_TEST_SUITE(tenure)

BOOST_AUTO_TEST_CASE(runs_from_the_first_to_the_last_sight) {
  BOOST_TEST(tenures_of({{"2020-01-01", "Ana Lim", "Minister", "Ministry of Trade", "KE"},
                         {"2020-05-01", "Ana Lim", "Minister", "Ministry of Trade", "KE"}}) ==
             "Minister, Ana Lim: seen 2020-01-01 to 2020-05-01\n");
}

BOOST_AUTO_TEST_CASE(one_office_has_several_titles) {
  BOOST_TEST(tenures_of({{"2020-01-01", "Ana Lim", "Minister of Trade", {}, "KE"},
                         {"2020-02-01", "Ana Lim", "Trade Minister", {}, "KE"},
                         {"2020-02-01", "Ana Lim", "Acting Minister for Trade", {}, "KE"},
                         {"2020-03-01", "Ana Lim", "Minister", "Ministry of Trade", "KE"},
                         {"2020-04-01", "Ana Lim", "Minister", {}, "KE"}}) ==
             "Acting Minister for Trade, Ana Lim: seen 2020-01-01 to 2020-04-01\n");
}

BOOST_AUTO_TEST_CASE(ranks_and_fields_tell_offices_apart) {
  BOOST_TEST(
      tenures_of({{"2020-01-01", "Ana Lim", "Minister for Trade", "Ministry of Industry", "KE"},
                  {"2020-01-01", "Ole Berg", "Minister", "Ministry of Industry", "KE"},
                  {"2020-02-01", "Ida Koh", "Vice Minister", "Ministry of Industry", "KE"}}) ==
      "Minister, Ole Berg: seen 2020-01-01 to 2020-01-01\n"
      "Minister for Trade, Ana Lim: seen 2020-01-01 to 2020-01-01\n"
      "Vice Minister, Ida Koh: seen 2020-02-01 to 2020-02-01\n");
}

BOOST_AUTO_TEST_CASE(holders_of_one_day_are_followed_by_the_next_day_s) {
  BOOST_TEST(tenures_of({{"2020-01-01", "Ana Lim", "Minister", "Ministry of Trade", "KE"},
                         {"2020-01-01", "Ole Berg", "Minister", "Ministry of Trade", "KE"},
                         {"2021-01-01", "Eva Roth", "Minister", "Ministry of Trade", "KE"}}) ==
             "Minister, Ana Lim: seen 2020-01-01 to 2020-01-01 over by 2021-01-01\n"
             "Minister, Ole Berg: seen 2020-01-01 to 2020-01-01 over by 2021-01-01\n"
             "Minister, Eva Roth: seen 2021-01-01 to 2021-01-01\n");
}

BOOST_AUTO_TEST_CASE(the_next_holder_ends_a_sole_office) {
  BOOST_TEST(
      tenures_of(
          {{"2020-01-01", "Ana Lim", "Minister", "Ministry of Trade", "KE"},
           {"2021-03-09", "Ole Berg", "Minister", "Ministry of Trade", "KE", "2021-03-01"}}) ==
      "Minister, Ana Lim: seen 2020-01-01 to 2020-01-01 until 2021-03-01 over by 2021-03-01\n"
      "Minister, Ole Berg: seen 2021-03-09 to 2021-03-09 from 2021-03-01\n");
}

BOOST_AUTO_TEST_CASE(other_offices_have_several_holders) {
  BOOST_TEST(tenures_of({{"2020-01-01", "Ana Lim", "Senator", {}, "KE"},
                         {"2021-03-09", "Ole Berg", "Senator", {}, "KE"},
                         {"2021-08-09", "Ana Lim", "Senator", {}, "KE"}}) ==
             "Senator, Ana Lim: seen 2020-01-01 to 2021-08-09\n"
             "Senator, Ole Berg: seen 2021-03-09 to 2021-03-09\n");
}

BOOST_AUTO_TEST_CASE(who_returns_has_two) {
  BOOST_TEST(tenures_of({{"2018-01-01", "Ana Lim", "Minister", "Ministry of Trade", "KE"},
                         {"2019-01-01", "Ole Berg", "Minister", "Ministry of Trade", "KE"},
                         {"2020-01-01", "Ana Lim", "Minister", "Ministry of Trade", "KE"}}) ==
             "Minister, Ana Lim: seen 2018-01-01 to 2018-01-01 over by 2019-01-01\n"
             "Minister, Ole Berg: seen 2019-01-01 to 2019-01-01 over by 2020-01-01\n"
             "Minister, Ana Lim: seen 2020-01-01 to 2020-01-01\n");
}

BOOST_AUTO_TEST_CASE(a_late_release_is_no_return) {
  BOOST_TEST(tenures_of({{"2019-01-01", "Ana Lim", "Minister", "Ministry of Trade", "KE"},
                         {"2019-01-10", "Ole Berg", "Minister", "Ministry of Trade", "KE"},
                         {"2019-01-12", "Ana Lim", "Minister", "Ministry of Trade", "KE"}}) ==
             "Minister, Ana Lim: seen 2019-01-01 to 2019-01-12\n"
             "Minister, Ole Berg: seen 2019-01-10 to 2019-01-10\n");
}

BOOST_AUTO_TEST_CASE(former_holders_are_over) {
  Told later{"2021-01-01", "Ana Lim", "Minister", "Ministry of Trade", "KE"};
  later.former = true;
  BOOST_TEST(
      tenures_of({{"2020-01-01", "Ana Lim", "Minister", "Ministry of Trade", "KE"}, later}) ==
      "Minister, Ana Lim: seen 2020-01-01 to 2020-01-01 over by 2021-01-01\n");
}

BOOST_AUTO_TEST_CASE(a_succession_ends_the_tenure_before) {
  BOOST_TEST(tenures_of({{"2021-03-09", "Ole Berg", "Minister", "Ministry of Trade", "KE",
                          "2021-03", "Ana Lim"}}) ==
             "Minister, Ana Lim: until 2021-03 over by 2021-03-01\n"
             "Minister, Ole Berg: seen 2021-03-09 to 2021-03-09 from 2021-03\n");
}

BOOST_AUTO_TEST_CASE(an_appointment_of_one_seen_long_before_is_another) {
  BOOST_TEST(tenures_of({{"2019-01-01", "Ana Lim", "Minister", "Ministry of Trade", "KE"},
                         {"2021-03-09", "Ana Lim", "Minister", "Ministry of Trade", "KE",
                          "2021-03-01"}}) == "Minister, Ana Lim: seen 2019-01-01 to 2021-03-09\n");
}

BOOST_AUTO_TEST_CASE(a_succession_told_long_after_gives_no_unknown_holder) {
  BOOST_TEST(
      tenures_of(
          {{"2019-01-01", "Ole Berg", "Minister", "Ministry of Trade", "KE"},
           {"2021-03-09", "Ole Berg", "Minister", "Ministry of Trade", "KE", {}, "Ana Lim"}}) ==
      "Minister, Ole Berg: seen 2019-01-01 to 2021-03-09\n");
}

BOOST_AUTO_TEST_CASE(a_guess_of_another_holder_breaks_no_tenure) {
  std::vector<ReleaseReading> readings;
  for (const Told& told : {Told{"2018-01-01", "Ana Lim", "Minister", "Ministry of Trade", "KE"},
                           Told{"2019-01-01", "Ole Berg", "Minister", "Ministry of Trade", "KE"},
                           Told{"2020-01-01", "Ana Lim", "Minister", "Ministry of Trade", "KE"}})
    readings.push_back(reading_of(told));
  readings[1].reading.posts[0].evidence = guessed;
  BOOST_TEST(tenures_of(readings).starts_with("Minister, Ana Lim: seen 2018-01-01 to 2020-01-01"));
}

BOOST_AUTO_TEST_CASE(the_office_of_a_renamed_body_goes_on) {
  std::vector<ReleaseReading> readings;
  for (const Told& told :
       {Told{"2020-01-01", "Ana Lim", "Minister", "Ministry of Trade", "KE"},
        Told{"2022-01-01", "Ana Lim", "Minister", "Ministry of Ports and Trade", "KE"},
        Told{"2023-01-01", "Ole Berg", "Minister", "Ministry of Ports and Trade", "KE"}})
    readings.push_back(reading_of(told));
  readings.push_back(renaming("2021-01-01", "Ministry of Trade", "Ministry of Ports and Trade"));
  BOOST_TEST(tenures_of(readings) ==
             "Minister, Ana Lim: seen 2020-01-01 to 2022-01-01 over by 2023-01-01\n"
             "Minister, Ole Berg: seen 2023-01-01 to 2023-01-01\n");
}

BOOST_AUTO_TEST_CASE(a_merger_ends_the_offices_of_both) {
  std::vector<ReleaseReading> readings;
  for (const Told& told :
       {Told{"2020-01-01", "Ana Lim", "Minister", "Ministry of Trade", "KE"},
        Told{"2020-01-01", "Ole Berg", "Minister", "Ministry of Ports", "KE"},
        Told{"2022-01-01", "Ida Koh", "Minister", "Ministry of Ports and Trade", "KE"}})
    readings.push_back(reading_of(told));
  readings.push_back(renaming("2021-01-01", "Ministry of Trade", "Ministry of Ports and Trade"));
  readings.push_back(renaming("2021-01-02", "Ministry of Ports", "Ministry of Ports and Trade"));
  BOOST_TEST(tenures_of(readings) ==
             "Minister, Ole Berg: seen 2020-01-01 to 2020-01-01\n"
             "Minister, Ida Koh: seen 2022-01-01 to 2022-01-01\n"
             "Minister, Ana Lim: seen 2020-01-01 to 2020-01-01\n");
}

BOOST_AUTO_TEST_CASE(a_split_ends_the_offices_of_the_body) {
  std::vector<ReleaseReading> readings;
  for (const Told& told : {Told{"2020-01-01", "Ana Lim", "Minister", "Ministry of Trade", "KE"},
                           Told{"2022-01-01", "Ida Koh", "Minister", "Ministry of Ports", "KE"}})
    readings.push_back(reading_of(told));
  readings.push_back(renaming("2021-01-01", "Ministry of Trade", "Ministry of Ports"));
  readings.push_back(renaming("2021-01-02", "Ministry of Trade", "Ministry of Shops"));
  BOOST_TEST(tenures_of(readings) ==
             "Minister, Ida Koh: seen 2022-01-01 to 2022-01-01\n"
             "Minister, Ana Lim: seen 2020-01-01 to 2020-01-01\n");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
