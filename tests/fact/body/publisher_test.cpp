#include "fact/body/publisher.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/mention/names_of_type.hpp"

namespace communique {
namespace {

std::string publisher(const std::string& body) {
  Release release;
  const Reading reading = read_text(release, "News of the day", body);
  return reading.publisher == no_entity ? "" : reading.entities[reading.publisher].id;
}

const NamesExample examples[] = {
    {"Peru grew. The Ministry of Salt announced that exports rose in Peru.",
     "body:pe-ministry-of-salt"},
    {"Peru grew, according to the Customs Agency of Salt. The Ministry of Salt said on Monday that "
     "exports rose in Peru.",
     "body:pe-ministry-of-salt"},
    {"Peru grew, according to the Ministry of Salt. It sells salt.", ""},
    {"Peru grew. Data issued today by the Ministry of Salt show it.", "body:pe-ministry-of-salt"},
    {"Lima, 3 May 2025 – Ministry of Salt\nPeru grew by much.", "body:pe-ministry-of-salt"},
    {"(FMARE – Lima, May 3, 2025).- Peru grew by much.", "body:pe-fmare"},
    {"Lima, May 3 (FMARE). Peru grew by much.", "body:pe-fmare"},
    {"Peru grew by much (FMARE). It sells salt.", ""},
    {"Lima, Peru | 3 May 2025 | Ministry of Salt\nPeru grew by much.", "body:pe-ministry-of-salt"},
    {"Statement by the Ministry of Salt on fish\nPeru grew by much.", "body:pe-ministry-of-salt"},
    {"Peru grew by much.\nIssued on behalf of the Ministry of Salt", "body:pe-ministry-of-salt"},
    {"Peru grew by much.\nPress and Communication Unit, Ministry of Salt",
     "body:pe-ministry-of-salt"},
    {"Peru grew by much.\nPress Office of the Ministry of Salt", "body:pe-ministry-of-salt"},
    {"Peru grew by much.\nMedia Contact: Ministry of Salt", ""},
    {"Peru grew by much.\nMinistry of Salt Media Line: 555 1000", ""},
    {"Peru grew by much.\nOffice of Press and Protocol\nMinistry of Salt",
     "body:pe-ministry-of-salt"},
    {"Peru grew by much.\nPRESIDENTIAL COMMUNICATION SERVICE",
     "body:pe-presidential-communication-service"},
    {"Peru grew by much.\nSalt Media Office", "body:pe-salt-media-office"},
    {"Peru grew by much.\nMinistry of Salt – Media Center", "body:pe-ministry-of-salt"},
    {"Peru grew by much.\nIssued by: The Ministry of Salt", "body:pe-ministry-of-salt"},
    {"Joint press release of the Ministry of Salt and the Ministry of Bread\nPeru grew by much.",
     "body:pe-ministry-of-salt"},
    {"Posted On: 3 MAY 2025 by PIB Delhi. India grew.", "body:in-pib"},
    {"Peru grew. The Ministry of Salt of the Republic of Peru held a meeting.",
     "body:pe-ministry-of-salt"},
    {"The Ministry of Salt of Peru and the Ministry of Bread of Chile signed a treaty.", ""},
    {"Peru grew. Chile’s Ministry of Salt announced it.", ""},
    {"Peru grew.\nIt grew by much.\nThe Ministry of Salt will help.\nThe Ministry of Salt met.",
     ""},
    {"ASEAN members met.\nThey sold salt.\nThe ASEAN Secretariat is in Jakarta.",
     "body:asean-secretariat"},
    {"WTO members met.\nThey sold salt.\nThe WTO Secretariat is in Geneva.", ""},
    {"Peru grew. The Ministry of Salt is large.", ""}};

BOOST_AUTO_TEST_SUITE(publisher_of_release)

BOOST_AUTO_TEST_CASE(the_body_that_announces) {
  for (const NamesExample& example : examples)
    BOOST_TEST(publisher(example.text) == example.names, example);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
