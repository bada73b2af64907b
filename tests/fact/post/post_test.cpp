#include "fact/post/post.hpp"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "fact/release_reader.hpp"

namespace communique {
namespace {

const Vocabulary& vocabulary() {
  static const Vocabulary embedded = Vocabulary::embedded();
  return embedded;
}

Reading read(std::string_view body) {
  Release release;
  release.text = "News\n" + std::string(body);
  return ReleaseReader(vocabulary()).read(release);
}

std::string name_of(const Reading& reading, EntityIndex entity) {
  return entity == no_entity ? "-" : reading.entities[entity].name;
}

// "Lina Varga: Minister of Trade, Peru", one a post, separated by "|".
std::string posts(std::string_view body) {
  const Reading reading = read(body);
  std::string out;
  for (const Post& post : reading.posts) {
    if (!out.empty()) out += '|';
    out += name_of(reading, post.person) + ": " + post.title + ", " +
           name_of(reading, post.body != no_entity ? post.body : post.country);
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(post)

BOOST_AUTO_TEST_CASE(keeps_the_field_where_no_ministry_is_named) {
  BOOST_TEST(posts("Lina Varga, Minister of Trade of Peru, spoke.") ==
             "Lina Varga: Minister of Trade, Peru");
  BOOST_TEST(posts("Peruvian Trade Minister Lina Varga spoke.") ==
             "Lina Varga: Trade Minister, Peruvian");
}

BOOST_AUTO_TEST_CASE(gives_the_field_to_the_ministry_that_is_named) {
  BOOST_TEST(
      posts("Lina Varga, Minister of Trade and Mines of Peru, spoke. The Ministry of Trade and "
            "Mines of Peru agreed.") ==
      "Lina Varga: Minister, Ministry of Trade and Mines of Peru");
}

BOOST_AUTO_TEST_CASE(tells_two_offices_of_one_person) {
  BOOST_TEST(posts("Deputy Prime Minister and Minister of Finance Lina Varga of Peru spoke.") ==
             "Lina Varga: Deputy Prime Minister, Peru|Lina Varga: Minister of Finance, Peru");
}

BOOST_AUTO_TEST_CASE(takes_a_short_title_for_the_long_one) {
  BOOST_TEST(posts("Lina Varga, Minister of Trade of Peru, came. Minister Varga left.") ==
             "Lina Varga: Minister of Trade, Peru");
}

BOOST_AUTO_TEST_CASE(reads_offices_that_clauses_give) {
  BOOST_TEST(posts("Lina Varga was sworn in as Minister of Mines of Peru on Friday.") ==
             "Lina Varga: Minister of Mines, Peru");
  BOOST_TEST(posts("The President intends to nominate Lina Varga as Minister of Mines of Peru.") ==
             "");
}

BOOST_AUTO_TEST_CASE(places_the_host_in_the_capital_visited) {
  BOOST_TEST(
      posts("Peruvian Minister Lina Varga flew to Santiago to meet Minister Omar Berg. Chile "
            "agreed.") == "Lina Varga: Minister, Peruvian|Omar Berg: Minister, Chile");
}

BOOST_AUTO_TEST_CASE(an_address_is_no_post_beside_another) {
  BOOST_TEST(posts("Ambassador Lina Varga, Deputy Minister of Trade of Peru, spoke.") ==
             "Lina Varga: Deputy Minister of Trade, Peru");
}

BOOST_AUTO_TEST_CASE(tells_officials_from_others) {
  const Reading reading = read(
      "Lina Varga, Minister of Trade of Peru, met Omar Berg, President of the Steel Association.");
  for (const Entity& entity : reading.entities) {
    if (entity.type == EntityType::Person)
      BOOST_TEST(entity.official == (entity.name == "Lina Varga"), entity.name);
  }
}

BOOST_AUTO_TEST_CASE(two_who_chair_together_are_of_two_sides) {
  BOOST_TEST(
      posts("Peru and Chile met. The talks were co-chaired by Deputy Minister Lina Varga and "
            "Deputy Minister Bo Lagos.") ==
      "Lina Varga: Deputy Minister, Peru|Bo Lagos: Deputy Minister, Chile");
  BOOST_TEST(posts("Peru and Chile met. Deputy Minister Lina Varga and Deputy Minister Bo Lagos "
                   "left early.") ==
             "Lina Varga: Deputy Minister, Peru|Bo Lagos: Deputy Minister, Peru");
}

BOOST_AUTO_TEST_CASE(those_who_govern_a_place_are_of_its_country) {
  BOOST_TEST(posts("Peru thanked Chile. Mayor Bo Lagos of Santiago spoke.") ==
             "Bo Lagos: Mayor, Chile");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(representation)

std::string sides(std::string_view body) {
  const Reading reading = read(body);
  std::string out;
  for (const Representation& fact : reading.representations) {
    if (!out.empty()) out += '|';
    out += name_of(reading, fact.person) + "=" + reading.entities[fact.side].id;
  }
  return out;
}

BOOST_AUTO_TEST_CASE(reads_delegations) {
  BOOST_TEST(sides("The Peruvian side was led by Deputy Minister Lina Varga.") ==
             "Lina Varga=country:PE");
  BOOST_TEST(sides("Lina Varga, Deputy Minister of Trade, headed the Peruvian delegation.") ==
             "Lina Varga=country:PE");
  BOOST_TEST(
      sides("The teams of Peru and Chile were headed, respectively, by Ms. Lina Varga and Mr. "
            "Omar Berg.") == "Lina Varga=country:PE|Omar Berg=country:CL");
}

BOOST_AUTO_TEST_CASE(onlookers_represent_nobody) {
  BOOST_TEST(sides("Lina Varga, Minister of Trade of Peru, attended with Omar Berg, Ambassador of "
                   "Chile.") == "");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(succession)

// "old > new"
std::string successions(std::string_view body) {
  const Reading reading = read(body);
  std::string out;
  for (const Succession& fact : reading.successions) {
    if (!out.empty()) out += '|';
    out += name_of(reading, fact.older) + " > " + name_of(reading, fact.newer);
  }
  return out;
}

BOOST_AUTO_TEST_CASE(reads_verbs) {
  BOOST_TEST(successions("Minister Lina Varga, who succeeded Omar Berg in May, spoke.") ==
             "Omar Berg > Lina Varga");
  BOOST_TEST(successions("Minister Lina Varga, taking over from Omar Berg, spoke.") ==
             "Omar Berg > Lina Varga");
  BOOST_TEST(successions("Minister Lina Varga succeeded in her task.") == "");
}

BOOST_AUTO_TEST_CASE(reads_nouns) {
  BOOST_TEST(successions("It was begun by Minister Lina Varga’s predecessor, Dr. Omar Berg.") ==
             "Omar Berg > Lina Varga");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
