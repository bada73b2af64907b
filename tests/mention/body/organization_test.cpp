#include "mention/body/organization.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/mention/names_of_type.hpp"

namespace communique {
namespace {

const NamesExample examples[] = {
    {"The carmaker Zorba paid.", "Zorba"},
    {"It sold to the state oil company NAFTOX in May.", "NAFTOX"},
    {"It was made by SALTIX, its standards institute.", "SALTIX"},
    {"Two universities, Alto-Bajo and Zandvoort, are to teach.", "Alto-Bajo | Zandvoort"},
    {"KNORRIX CEO Anna Berg paid.", "KNORRIX"},
    {"Ona Corda, chief executive of Bluefin Foods, paid.", "Bluefin Foods"},
    {"A contract between Zorba and Saltex was signed.", "Zorba | Saltex"},
    {"It was hosted by the Polska Sól Kamienna (PSK).", "PSK, Polska Sól Kamienna"},
    {"Norrvik AB of Sweden paid. Norrvik is rich.", "Norrvik, Norrvik AB"},
    {"Acme, Inc. paid.", "Acme, Inc."},
    {"SEMI held a fair.", "SEMI"},
    {"Ratu Semi Tawake spoke.", ""},
    {"The Lima Chamber of Commerce and Industry met.", "Lima Chamber of Commerce and Industry"},
    {"The heads of companies in Paris paid.", ""},
    {"Growth industries such as Solar and Wind grew.", ""},
    {"The Finance Minister, a banker, paid.", ""},
    {"Clean Power was the theme of the day.", ""}};

BOOST_AUTO_TEST_SUITE(organization)

BOOST_AUTO_TEST_CASE(names_told_by_what_stands_beside_them) {
  for (const NamesExample& example : examples)
    BOOST_TEST(names_of_type(EntityType::Organization, example.text) == example.names, example);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
