#include <boost/test/unit_test.hpp>
#include <map>

#include "link/linking.hpp"
#include "tests/link/hand_made.hpp"

namespace communique {
namespace {

// One event as one release tells it. Persons are "Ana Lim/KE", for whom they speak.
struct Account {
  std::string_view issued, date;
  std::vector<std::string_view> persons;
  EventKind kind = EventKind::Meeting;
  std::string_view name = {}, place = {}, about = {};
};

ReleaseReading reading_of(const Account& account) {
  HandMade made(account.issued);
  Event event;
  event.kind = account.kind;
  event.name = account.name;
  event.date = parse_iso_date(account.date).value();
  event.evidence = stated;
  for (const std::string_view person : account.persons) {
    const std::size_t slash = person.find('/');
    const EntityIndex side = made.country(person.substr(slash + 1));
    event.participants.push_back(
        slash == 0 ? side : made.add(EntityType::Person, person.substr(0, slash)));
    if (slash > 0)
      made.reading().representations.push_back({event.participants.back(), side, stated});
  }
  if (!account.place.empty()) event.places = {made.add(EntityType::Place, account.place)};
  if (!account.about.empty()) event.about = {made.add(EntityType::Programme, account.about)};
  made.reading().events.push_back(std::move(event));
  return made.take();
}

// A letter for each account, the same for those of one event: "aab".
std::string linked(std::initializer_list<Account> accounts) {
  std::vector<ReleaseReading> readings;
  for (const Account& account : accounts) readings.push_back(reading_of(account));
  const Linking linking = link_readings(readings, embedded_vocabulary_once());
  std::map<std::uint32_t, char> letters;
  std::string result;
  for (const auto& row : linking.first_account)
    result +=
        letters.try_emplace(row[0].release, static_cast<char>('a' + letters.size())).first->second;
  return result;
}

BOOST_AUTO_TEST_SUITE(event_linker)

BOOST_AUTO_TEST_CASE(two_governments_tell_of_one_meeting) {
  BOOST_TEST(
      linked({{"2025-03-05", "2025-03-04", {"Ana Lim/KE", "Ole Berg/NO"}},
              {"2025-03-06", "2025-03-04", {"Ole Berg/NO", "/KE"}, EventKind::Negotiation}}) ==
      "aa");
}

BOOST_AUTO_TEST_CASE(another_day_partner_kind_or_place_is_another_event) {
  const Account meeting{"2025-03-05", "2025-03-04", {"Ana Lim/KE", "Ole Berg/NO"}};
  BOOST_TEST(linked({meeting, {"2025-03-06", "2025-03-05", {"Ana Lim/KE", "Ole Berg/NO"}}}) ==
             "ab");
  BOOST_TEST(linked({meeting, {"2025-03-06", "2025-03-04", {"Ana Lim/KE", "Ida Koh/CL"}}}) == "ab");
  BOOST_TEST(
      linked({meeting,
              {"2025-03-06", "2025-03-04", {"Ana Lim/KE", "Ole Berg/NO"}, EventKind::Call}}) ==
      "ab");
  const Account in_lima{"2025-03-05",       "2025-03-04", {"Ana Lim/KE", "Ole Berg/NO"},
                        EventKind::Meeting, {},           "Lima"};
  BOOST_TEST(linked({in_lima,
                     {"2025-03-06",
                      "2025-03-04",
                      {"Ana Lim/KE", "Ole Berg/NO"},
                      EventKind::Meeting,
                      {},
                      "Oslo"}}) == "ab");
}

BOOST_AUTO_TEST_CASE(two_sides_and_a_day_are_not_enough) {
  BOOST_TEST(linked({{"2025-03-05", "2025-03-04", {"/KE", "/NO"}},
                     {"2025-03-06", "2025-03-04", {"/KE", "/NO"}}}) == "ab");
}

BOOST_AUTO_TEST_CASE(a_month_may_hold_the_day) {
  BOOST_TEST(linked({{"2025-03-05", "2025-03-04", {"Ana Lim/KE", "Ole Berg/NO"}},
                     {"2025-05-06", "2025-03", {"Ana Lim/KE", "Ole Berg/NO"}}}) == "aa");
}

BOOST_AUTO_TEST_CASE(a_name_and_a_day_make_an_event) {
  const Account forum{
      "2025-03-05", "2025-03-04", {"Ana Lim/KE"}, EventKind::Conference, "Fourth Ocean Forum"};
  BOOST_TEST(linked({forum,
                     {"2025-03-06",
                      "2025-03-04",
                      {"Ole Berg/NO"},
                      EventKind::Conference,
                      "Fifth Ocean Forum"}}) == "ab");
  BOOST_TEST(linked({forum,
                     {"2025-03-06",
                      "2025-03-04",
                      {"Ole Berg/NO"},
                      EventKind::Conference,
                      "Fourth Ocean Forum"}}) == "aa");
}

// The second account fits both; the first and the third do not fit each other.
BOOST_AUTO_TEST_CASE(one_account_does_not_join_two_events) {
  BOOST_TEST(linked({{"2025-03-05",
                      "2025-03-04",
                      {"Ana Lim/KE", "Ole Berg/NO"},
                      EventKind::Meeting,
                      {},
                      "Lima"},
                     {"2025-03-06", "2025-03-04", {"Ana Lim/KE", "Ole Berg/NO"}},
                     {"2025-03-07",
                      "2025-03-04",
                      {"Ana Lim/KE", "Ole Berg/NO"},
                      EventKind::Meeting,
                      {},
                      "Oslo"}}) == "aab");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
