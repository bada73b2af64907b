#include "fact/body/body_fact.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/mention/names_of_type.hpp"

namespace communique {
namespace {

std::string id_or_dash(const Reading& reading, EntityIndex entity) {
  return entity == no_entity ? "-" : reading.entities[entity].id;
}

// "id country whole" of each body.
std::string body_facts(const std::string& body) {
  Release release;
  const Reading reading = read_text(release, "News of the day", body);
  std::string all;
  for (const BodyFact& fact : reading.bodies) {
    if (!all.empty()) all += " | ";
    all += reading.entities[fact.body].id + ' ' + id_or_dash(reading, fact.country) + ' ' +
           id_or_dash(reading, fact.part_of);
  }
  return all;
}

const NamesExample examples[] = {
    {"Peru’s Ministry of Salt met.", "body:pe-ministry-of-salt country:PE -"},
    {"The Peruvian Ministry of Salt met.", "body:pe-ministry-of-salt country:PE -"},
    {"The Ministry of Salt (MOSA) of the Republic of Peru met.",
     "body:pe-ministry-of-salt country:PE -"},
    {"The Ministry of Salt of Peru met.", "body:pe-ministry-of-salt country:PE -"},
    {"METI met.", "body:jp-meti country:JP -"},
    {"Chile’s Minister of Salt Ana Corda left. The Ministry of Salt stayed. Peru and Peru met.",
     "body:cl-ministry-of-salt country:CL -"},
    {"On the Chilean side, the Ministry of Salt came. Peru and Peru met.",
     "body:cl-ministry-of-salt country:CL -"},
    {"Peru grew. In Peru, the Ministry of Salt met.", "body:pe-ministry-of-salt country:PE -"},
    {"The Peru–Chile Salt Committee met.", ""},
    {"The Peru Salt Agency under Peru’s Ministry of Salt met.",
     "body:pe-salt-agency country:PE body:pe-ministry-of-salt | body:pe-ministry-of-salt "
     "country:PE -"},
    {"He asked Peru’s Ministry of Salt’s Bread Bureau.",
     "body:pe-ministry-of-salt country:PE - | body:pe-bread-bureau country:PE "
     "body:pe-ministry-of-salt"},
    {"The European Commission met.", "body:european-commission - bloc:eu"}};

BOOST_AUTO_TEST_SUITE(body_fact)

BOOST_AUTO_TEST_CASE(countries_and_wholes) {
  for (const NamesExample& example : examples)
    BOOST_TEST(body_facts(example.text) == example.names, example);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
