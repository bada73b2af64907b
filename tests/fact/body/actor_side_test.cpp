#include "fact/body/actor_side.hpp"

#include <boost/test/unit_test.hpp>

namespace communique {
namespace {

Entity entity(EntityType type) {
  Entity made;
  made.type = type;
  return made;
}

BodyFact body_fact(EntityIndex body, EntityIndex country, EntityIndex whole) {
  BodyFact fact;
  fact.body = body;
  fact.country = country;
  fact.part_of = whole;
  return fact;
}

Post post(EntityIndex person, std::string title, EntityIndex body, EntityIndex country) {
  Post made;
  made.person = person;
  made.title = std::move(title);
  made.body = body;
  made.country = country;
  return made;
}

constexpr EntityIndex peru = 0, chile = 1, ministry = 2, office = 3, person = 4;

Reading release() {
  Reading reading;
  for (const EntityType type : {EntityType::Country, EntityType::Country, EntityType::Body,
                                EntityType::Body, EntityType::Person})
    reading.entities.push_back(entity(type));
  reading.bodies = {body_fact(ministry, peru, no_entity), body_fact(office, no_entity, ministry)};
  return reading;
}

BOOST_AUTO_TEST_SUITE(actor_side)

BOOST_AUTO_TEST_CASE(a_body_is_of_the_country_of_its_whole) {
  const Reading reading = release();
  BOOST_TEST(BodySides(reading).of(office) == peru);
  BOOST_TEST(ActorSides(reading).of(office) == peru);
  BOOST_TEST(ActorSides(reading).of(chile) == chile);
}

BOOST_AUTO_TEST_CASE(bodies_that_are_parts_of_each_other_are_of_no_country) {
  Reading reading = release();
  reading.bodies = {body_fact(ministry, no_entity, office), body_fact(office, no_entity, ministry)};
  BOOST_TEST(BodySides(reading).of(office) == no_entity);
}

BOOST_AUTO_TEST_CASE(a_person_acts_for_the_side_of_her_post) {
  Reading reading = release();
  BOOST_TEST(ActorSides(reading).of(person) == no_entity);
  reading.posts = {post(person, "Director", office, no_entity)};
  BOOST_TEST(ActorSides(reading).of(person) == peru);
}

BOOST_AUTO_TEST_CASE(a_former_post_tells_the_side_where_no_other_does) {
  Reading reading = release();
  reading.posts = {post(person, "Minister", no_entity, chile)};
  reading.posts.front().former = true;
  BOOST_TEST(ActorSides(reading).of(person) == chile);
  reading.posts.push_back(post(person, "Director", office, no_entity));
  BOOST_TEST(ActorSides(reading).of(person) == peru);
}

BOOST_AUTO_TEST_CASE(any_other_post_tells_more_than_that_of_a_negotiator) {
  Reading reading = release();
  reading.posts = {post(person, "Chief Negotiator", no_entity, chile),
                   post(person, "Director", office, no_entity)};
  BOOST_TEST(ActorSides(reading).of(person) == peru);
  reading.posts.pop_back();
  BOOST_TEST(ActorSides(reading).of(person) == chile);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
