#include "mention/body/body.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/mention/names_of_type.hpp"

namespace communique {
namespace {

void check(EntityType type, std::initializer_list<NamesExample> examples) {
  for (const NamesExample& example : examples)
    BOOST_TEST(names_of_type(type, example.text) == example.names, example);
}

BOOST_AUTO_TEST_SUITE(body)

BOOST_AUTO_TEST_CASE(heads_with_a_complement) {
  check(
      EntityType::Body,
      {{"He joined the Ministry of Fish, Bread and Wine in May.",
        "Ministry of Fish, Bread and Wine"},
       {"He joined the Department for Bread, Wine, and Salt.",
        "Department for Bread, Wine, and Salt"},
       {"It was the Committee on Salt in Goods that met.", "Committee on Salt"},
       {"He wrote to the Office for the Protection of Salt.", "Office for the Protection of Salt"},
       {"He met the Embassy of Peru in Chile on Monday.", "Embassy of Peru in Chile"},
       {"He met the Ministry of Salt of Peru.", "Ministry of Salt of Peru"},
       {"The Ministry of Finance Ana Corda spoke to him.", "Ministry of Finance"}});
}

BOOST_AUTO_TEST_CASE(a_list_ends_before_another_name) {
  check(EntityType::Body,
        {{"The Ministry of Salt, the Ministry of Bread and Wine and other agencies came.",
          "Ministry of Salt | Ministry of Bread and Wine"},
         {"The Ministry of Salt and the Peru Salt Agency came.",
          "Ministry of Salt | Peru Salt Agency"},
         {"The Ministry of Salt and Minister Corda came.", "Ministry of Salt"},
         {"The Ministry of Salt on Tuesday said so.", "Ministry of Salt"}});
}

BOOST_AUTO_TEST_CASE(heads_with_words_in_front) {
  check(
      EntityType::Body,
      {{"He led the Peru–Chile Joint Salt Committee for years.", "Peru–Chile Joint Salt Committee"},
       {"He led the 8th National Salt Committee in May.", "National Salt Committee"},
       {"He led the Salt and Bread Authority (SBA) for years.", "SBA, Salt and Bread Authority"},
       {"He met the Foreign Ministry in May.", "Foreign Ministry"},
       {"It is the Prime Minister’s Office that answers.", "Prime Minister’s Office"},
       {"Talks with the Peruvian Ministry of Salt began.", "Ministry of Salt"},
       {"The Baker administration said so.", "Baker administration"}});
}

BOOST_AUTO_TEST_CASE(what_is_no_body) {
  check(EntityType::Body, {{"The Salt Council Meeting was long.", ""},
                           {"The Board of Directors met.", ""},
                           {"He is Under Secretary of Salt for Bread Administration.", ""},
                           {"Parts of the department store burnt.", ""},
                           {"The Government of Peru agreed.", ""},
                           {"He drafted the Salt Service Merit Order.", ""}});
}

BOOST_AUTO_TEST_CASE(one_head_for_several) {
  check(EntityType::Body,
        {{"Officials of the Departments of Salt, Bread, and Wine came.",
          "Departments of Salt | Bread | Wine"},
         {"He met the Ministries of Salt and of Bread.", "Ministries of Salt | Bread"}});
}

BOOST_AUTO_TEST_CASE(abbreviations) {
  check(EntityType::Body,
        {{"The Ministry of Salt (MOSA, Minister A. Baker) met. MOSA said so.",
          "MOSA, Ministry of Salt"},
         {"The Salt Committee (hereinafter “Committee”) met. The Committee agreed.",
          "Committee, Salt Committee"},
         {"The Minister of Salt and Bread (MOSB) met him.", "MOSB"},
         {"MOSA (Ministry of Salt) met him.", "MOSA, Ministry of Salt"},
         {"METI notified him.", "METI"},
         {"The Economic Partnership Agreement (EPA) helps. The EPA is old.", ""}});
}

BOOST_AUTO_TEST_CASE(short_forms) {
  check(EntityType::Body,
        {{"The Ministry of Salt met. Then the Ministry left.", "Ministry, Ministry of Salt"},
         {"The Salt Commission and the Bread Council met. The Council left.",
          "Salt Commission | Bread Council, Council"},
         {"Then the Department’s staff left.", "Department"},
         {"The European Union agreed, and the Commission will pay.", "Commission"},
         {"Then the office burnt.", ""}});
}

BOOST_AUTO_TEST_CASE(one_body_under_several_names) {
  check(EntityType::Body,
        {{"The Peru–Chile Salt Committee met. The Salt Committee agreed.",
          "Peru–Chile Salt Committee, Salt Committee"},
         {"The Ministry of Salt met. The Salt Ministry agreed.", "Ministry of Salt, Salt Ministry"},
         {"The Ministry of Salt & Bread is the Ministry of Salt and Bread.",
          "Ministry of Salt & Bread, Ministry of Salt and Bread"},
         {"The Ministry of Salt is not the Ministry of Salt and Bread.",
          "Ministry of Salt | Ministry of Salt and Bread"},
         {"Peru’s Ministry of Salt met Chile’s Ministry of Salt.",
          "Ministry of Salt | Ministry of Salt"}});
}

BOOST_AUTO_TEST_CASE(bodies_and_organisations_by_head) {
  check(EntityType::Body, {{"He met the Bank of Peru and the Central Bank of Chile.",
                            "Bank of Peru | Central Bank of Chile"},
                           {"He met the Salt Council on Bread.", ""},
                           {"He met the Salt Working Group.", ""}});
  check(EntityType::Organization,
        {{"He met the Peruvian Council on Salt and the Bread Bank.",
          "Peruvian Council on Salt | Bread Bank"},
         {"He met the Salt Working Group.", "Salt Working Group"},
         {"He met the Peru Business Advisory Council.", "Peru Business Advisory Council"},
         {"He met the Peru Institute for the Study of Salt (PIFS).",
          "PIFS, Peru Institute for the Study of Salt"}});
}

BOOST_AUTO_TEST_CASE(ranks_and_countries_before_heads) {
  check(EntityType::Body,
        {{"The General Department of Salt said so.", "General Department of Salt"},
         {"He met General Office of Salt.", "General Office of Salt"},
         {"Data released by Peru Customs show it.", "Peru Customs"},
         {"Data on Peruvian Customs show it.", ""}});
}

BOOST_AUTO_TEST_CASE(blends_in_brackets) {
  check(
      EntityType::Body,
      {{"The Salt and Fish Agency (Salfish) met. Salfish agreed.", "Salfish, Salt and Fish Agency"},
       {"The Salt and Fish Agency (Lima) met. Lima agreed.", "Salt and Fish Agency"}});
}

BOOST_AUTO_TEST_CASE(assemblies_of_business_are_no_bodies) {
  check(EntityType::Body, {{"The Peruvian Exporters Assembly met.", ""},
                           {"The Lima Assembly met.", "Lima Assembly"}});
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
