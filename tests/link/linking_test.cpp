#include "link/linking.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "tests/link/hand_made.hpp"

namespace communique {
namespace {

constexpr EntityType Person = EntityType::Person;
constexpr EntityType Body = EntityType::Body;

BOOST_AUTO_TEST_SUITE(linking)

BOOST_AUTO_TEST_CASE(joins_the_names_of_a_person) {
  BOOST_TEST(linked(Person, {{"2025-01-01", "Baek Do-hyun", "KR", "Trade Minister"},
                             {"2025-02-01", "Dohyun Baek", "KR", "Trade Minister"},
                             {"2025-03-01", "BAEK Do Hyun"}}) == "aaa");
  BOOST_TEST(linked(Person, {{"2025-01-01", "JK (Jung-Kwan) Seo", "KR", "Minister", "MOTIR"},
                             {"2025-02-01", "JK Seo", "KR", "Minister", "MOTIR"},
                             {"2025-03-01", "Seo Jung-kwan", "KR", "Minister", "MOTIR"},
                             {"2025-04-01", "Seo", "KR", "Minister", "MOTIR"}}) == "aaaa");
}

BOOST_AUTO_TEST_CASE(keeps_namesakes_apart) {
  // by country
  BOOST_TEST(linked(Person, {{"2025-01-01", "Lin Mei", "SG", "Minister"},
                             {"2025-01-02", "Lin Mei", "CN", "Director"},
                             {"2025-01-03", "Lin Mei", "SG", "Minister"}}) == "aba");
  // by employer
  BOOST_TEST(linked(Person, {{"2025-01-01", "Ane Berg", "NO", "Minister", "Ministry of Fisheries"},
                             {"2025-01-02", "Ane Berg", "NO", "Director", "Ministry of Defence"},
                             {"2025-01-03", "Ane Berg", "NO", "Minister",
                              "Ministry of Fisheries"}}) == "aba");
  // by surname alone
  BOOST_TEST(linked(Person, {{"2025-01-01", "Hayami Kenjiro", "JP", "Minister", "METI"},
                             {"2025-01-02", "Hayami Daisuke", "JP", "Vice-Minister", "METI"},
                             {"2025-01-03", "Hayami", "JP", "Minister", "METI"}}) == "aba");
}

BOOST_AUTO_TEST_CASE(takes_no_guess_for_a_contradiction) {
  std::vector<ReleaseReading> readings = {
      make_reading(Person, {"2025-01-01", "Ane Berg", "NO", "Minister"}),
      make_reading(Person, {"2025-01-02", "Ane Berg", "JP", "Minister"})};
  const auto same = [&] {
    const Linking linking = link_readings(readings, embedded_vocabulary_once());
    return linking.entity_of[0][0] == linking.entity_of[1][0];
  };
  BOOST_TEST(!same());
  readings[1].reading.posts[0].evidence = guessed;
  BOOST_TEST(same());
}

BOOST_AUTO_TEST_CASE(joins_no_heads_without_a_name) {
  BOOST_TEST(linked(Body, {{"2025-01-01", "Ministry", "NO"}, {"2025-01-02", "Ministry", "NO"}}) ==
             "ab");
  BOOST_TEST(linked(Body, {{"2025-01-01", "Cabinet", "NO"}, {"2025-01-02", "Cabinet", "NO"}}) ==
             "aa");
  BOOST_TEST(linked(Body, {{"2025-01-01", "Parliament", "NO"},
                           {"2025-01-02", "Parliament", "NO"},
                           {"2025-01-03", "Parliament", "JP"}}) == "aab");
}

BOOST_AUTO_TEST_CASE(follows_a_career) {
  BOOST_TEST(linked(Person, {{"2020-01-01", "Ane Berg", "NO", "Minister", "Ministry of Fisheries"},
                             {"2022-01-02", "Ane Berg", "NO", "Minister", "Ministry of Defence"},
                             {"2024-01-03", "Ane Berg", "NO", "Ambassador"}}) == "aaa");
}

BOOST_AUTO_TEST_CASE(joins_short_names_that_fit_no_full_one) {
  BOOST_TEST(linked(Person, {{"2020-01-01", "President Berg", "NO", "President"},
                             {"2020-06-01", "Berg", "NO", "President"},
                             {"2020-06-02", "Berg", "NO", "Director"}}) == "aab");
  BOOST_TEST(linked(Person, {{"2020-01-01", "JK Berg", "NO"},
                             {"2020-06-01", "J.K. Berg", "NO"},
                             {"2020-06-01", "JK Berg", "JP"}}) == "aab");
}

BOOST_AUTO_TEST_CASE(knows_successors_of_one_surname_by_their_time) {
  BOOST_TEST(linked(Person, {{"2020-01-01", "Kim Min-jun", "KR", "Minister", "MOTIE"},
                             {"2020-06-01", "Kim", "KR", "Minister", "MOTIE"},
                             {"2024-01-02", "Kim Seo-yeon", "KR", "Minister", "MOTIE"},
                             {"2024-01-03", "Kim", "KR", "Minister", "MOTIE"}}) == "aabb");
}

BOOST_AUTO_TEST_CASE(joins_the_names_of_a_body) {
  BOOST_TEST(linked(Body, {{"2025-01-01", "Ministry of Sea and Ice|MSI", "NO"},
                           {"2025-01-02", "Norwegian Ministry of Sea & Ice"},
                           {"2025-01-03", "Ministry of Sea and Ice of Norway"},
                           {"2025-01-04", "MSI", "NO"},
                           {"2025-01-05", "Ministry of Ice and Sea", "NO"}}) == "aaaaa");
}

BOOST_AUTO_TEST_CASE(keeps_bodies_of_one_name_apart_by_country) {
  BOOST_TEST(linked(Body, {{"2025-01-01", "Ministry of Foreign Affairs", "NO"},
                           {"2025-01-02", "Ministry of Foreign Affairs", "JP"},
                           {"2025-01-03", "Japanese Ministry of Foreign Affairs"},
                           {"2025-01-04", "Ministry of Foreign Affairs"}}) == "abbc");
}

BOOST_AUTO_TEST_CASE(a_guess_of_another_country_keeps_bodies_apart) {
  std::vector<ReleaseReading> readings = {
      make_reading(Body, {"2025-01-01", "Ministry of Fish", "NO"}),
      make_reading(Body, {"2025-01-02", "Ministry of Fish", "PE"})};
  readings[1].reading.bodies[0].evidence = guessed;
  Entity norway;
  norway.type = EntityType::Country;
  norway.id = norway.name = "country:NO";
  readings[1].reading.entities.push_back(norway);  // named, too
  const Linking linking = link_readings(readings, embedded_vocabulary_once());
  BOOST_TEST(linking.entity_of[0][0] != linking.entity_of[1][0]);
}

// The letter of each reading's body of that office.
std::string linked_bodies(const std::vector<ReleaseReading>& readings) {
  const Linking linking = link_readings(readings, embedded_vocabulary_once());
  std::map<std::uint32_t, char> letters;
  std::string result;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const std::uint32_t body = linking.entity_of[i][readings[i].reading.posts.front().body];
    result += letters.try_emplace(body, static_cast<char>('a' + letters.size())).first->second;
  }
  return result;
}

BOOST_AUTO_TEST_CASE(knows_a_body_by_the_holder_of_an_office_there) {
  std::vector<ReleaseReading> readings = {
      make_reading(Person, {"2025-01-01", "Ane Berg", "NO", "Secretary", "Department of Fish"}),
      make_reading(Person, {"2025-01-02", "Lin Mei", "NZ", "Secretary", "Department of Fish"}),
      make_reading(Person, {"2025-01-03", "BERG Ane", "NZ", "Secretary", "Department of Fish"})};
  BOOST_TEST(linked_bodies(readings) == "abb");  // two may be called so
  readings[2].reading.bodies[0].evidence = concluded;
  BOOST_TEST(linked_bodies(readings) == "aba");
  readings.push_back(
      make_reading(Person, {"2025-01-04", "Ane Berg", "NZ", "Director", "Department of Fish"}));
  BOOST_TEST(linked_bodies(readings) == "abbb");  // there are two of them
}

BOOST_AUTO_TEST_CASE(keeps_a_name_inside_another_apart) {
  BOOST_TEST(linked(Body, {{"2025-01-01", "Ministry of Trade", "NO"},
                           {"2025-01-02", "Ministry of Trade and Industry", "NO"},
                           {"2025-01-03", "Ministry of Trade", "NO"}}) == "aba");
  BOOST_TEST(linked(Body, {{"2025-01-01", "Ministry of Trade, Industry and Energy|MOTIE", "KR"},
                           {"2025-01-02", "Ministry of Trade, Industry and Resources|MOTIR", "KR"},
                           {"2025-01-03", "MOTIE", "KR"}}) == "aba");
}

ReleaseReading agreement(std::string_view day, std::string_view name, AgreementKind kind,
                         std::initializer_list<std::string_view> parties) {
  HandMade made(day);
  AgreementFact fact;
  fact.agreement = made.add(EntityType::Agreement, name);
  fact.kind = kind;
  for (const std::string_view party : parties) fact.parties.push_back(made.country(party));
  made.reading().agreements.push_back(fact);
  return made.take();
}

BOOST_AUTO_TEST_CASE(joins_agreements_by_parties_kind_and_field) {
  const std::vector<ReleaseReading> readings = {
      agreement("2020-01-01", "Korea-Serbia CEPA", AgreementKind::Cepa, {"KR", "RS"}),
      agreement("2024-01-01", "CEPA with Korea", AgreementKind::Cepa, {"RS", "KR"}),
      agreement("2024-01-02", "CEPA with Chile", AgreementKind::Cepa, {"KR", "CL"}),
      agreement("2024-01-03", "MOU on lithium", AgreementKind::Mou, {"KR", "RS"}),
      agreement("2024-01-04", "memorandum of understanding on lithium", AgreementKind::Mou,
                {"KR", "RS"}),
      agreement("2024-01-05", "MOU on shipping", AgreementKind::Mou, {"KR", "RS"}),
      agreement("2027-01-05", "MOU on lithium", AgreementKind::Mou, {"KR", "RS"}),
  };
  const Linking linking = link_readings(readings, embedded_vocabulary_once());
  const auto same = [&](std::size_t a, std::size_t b) {
    return linking.entity_of[a][0] == linking.entity_of[b][0];
  };
  BOOST_TEST(same(0, 1));
  BOOST_TEST(!same(0, 2));
  BOOST_TEST(same(3, 4));
  BOOST_TEST(!same(3, 5));
  BOOST_TEST(!same(3, 6));
  BOOST_TEST(linking.entities[linking.entity_of[0][0]].id == "agreement:kr-rs-cepa");
  BOOST_TEST(linking.entities[linking.entity_of[3][0]].id == "agreement:kr-rs-mou-lithium");
}

std::vector<ReleaseReading> some_readings() {
  std::vector<ReleaseReading> readings;
  for (const Telling& telling : std::initializer_list<Telling>{
           {"2025-01-01", "Lin Mei", "SG", "Minister"},
           {"2025-01-02", "Lin Mei", "CN", "Director"},
           {"2025-01-03", "MEI Lin", "SG", "Minister"},
           {"2025-01-04", "Baek Do-hyun", "KR", "Minister", "MOTIR"},
           {"2025-01-05", "DH Baek", "KR", "Minister", "Ministry of Trade|MOTIR"}})
    readings.push_back(make_reading(Person, telling));
  return readings;
}

BOOST_AUTO_TEST_CASE(does_not_depend_on_the_order_of_releases) {
  std::vector<ReleaseReading> readings = some_readings();
  const Linking before = link_readings(readings, embedded_vocabulary_once());
  std::ranges::reverse(readings);
  const Linking after = link_readings(readings, embedded_vocabulary_once());
  BOOST_REQUIRE_EQUAL(before.entities.size(), after.entities.size());
  for (std::size_t i = 0; i < before.entities.size(); ++i) {
    BOOST_TEST(before.entities[i].id == after.entities[i].id);
    BOOST_TEST(before.entities[i].name == after.entities[i].name);
    BOOST_TEST(before.entities[i].aliases == after.entities[i].aliases,
               boost::test_tools::per_element());
  }
  auto rows = after.entity_of;
  std::ranges::reverse(rows);
  BOOST_TEST((before.entity_of == rows));
}

BOOST_AUTO_TEST_CASE(gives_ids_that_can_be_read_and_stay) {
  std::vector<ReleaseReading> readings = some_readings();
  const auto ids = [](const std::vector<ReleaseReading>& some) {
    const Linking linking = link_readings(some, embedded_vocabulary_once());
    std::vector<std::string> result;
    for (const auto& row : linking.entity_of) result.emplace_back(linking.entities[row[0]].id);
    return result;
  };
  const std::vector<std::string> all = ids(readings);
  BOOST_TEST(all[0] == "person:lin-mei");
  BOOST_TEST(all[1] == "person:lin-mei-cn");
  BOOST_TEST(all[2] == "person:lin-mei");
  BOOST_TEST(all[4] == "person:baek-do-hyun");
  readings.pop_back();
  const std::vector<std::string> fewer = ids(readings);
  for (std::size_t i = 0; i < fewer.size(); ++i) BOOST_TEST(fewer[i] == all[i]);
}

BOOST_AUTO_TEST_CASE(keeps_the_reason_of_each_merge) {
  const std::vector<ReleaseReading> readings = some_readings();
  const Linking linking = link_readings(readings, embedded_vocabulary_once());
  std::size_t entities = 0;
  for (const auto& row : linking.entity_of) entities += row.size();
  BOOST_TEST(linking.merges.size() == entities - linking.entities.size());
  for (const Merge& merge : linking.merges) {
    BOOST_TEST(!to_string(merge.rule).empty());
    BOOST_TEST(merge.reasons.probability() > 0.5F);
    BOOST_TEST(linking.entity_of[merge.first.release][merge.first.entity] ==
               linking.entity_of[merge.second.release][merge.second.entity]);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
