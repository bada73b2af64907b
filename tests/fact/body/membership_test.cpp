#include "fact/body/membership.hpp"

#include <boost/test/unit_test.hpp>

#include "tests/mention/names_of_type.hpp"

namespace communique {
namespace {

// "member whole" of each, without the prefixes of the ids.
std::string memberships(const std::string& body) {
  Release release;
  const Reading reading = read_text(release, "News of the day", body);
  const auto slug = [&](EntityIndex entity) {
    const std::string& id = reading.entities[entity].id;
    return id.substr(id.find(':') + 1);
  };
  std::string all;
  for (const Membership& fact : reading.memberships) {
    if (!all.empty()) all += ", ";
    all += slug(fact.member) + ' ' + slug(fact.whole);
  }
  return all;
}

const NamesExample examples[] = {
    {"The GCC is made up of Kuwait, Oman and Qatar (QA).", "KW gcc, OM gcc, QA gcc"},
    {"Two Central Asian countries – Kazakhstan and Tajikistan – agreed.",
     "KZ central-asia, TJ central-asia"},
    {"Other members of the EAC, including Uganda and Kenya, agreed.", "UG eac, KE eac"},
    {"Norway and Iceland, although members of the EEA, paid.", "NO eea, IS eea"},
    {"Kazakhstan, a WTO Member since 2015, paid.", "KZ wto"},
    {"Korea has joined the Nuclear Suppliers Group and the Australia Group.",
     "KR nsg, KR australia-group"},
    {"Brazil, as Chair of Mercosur, paid.", "BR mercosur"},
    {"It is the Ottawa Group, which Canada leads.", "CA ottawa-group"},
    {"The Salt Alliance, a subcommittee of the Bread Alliance, met.",
     "salt-alliance bread-alliance"},
    {"The UK had gained as a member of the EU.", ""},
    {"Japan and all GCC member states gain.", ""},
    {"Peru met ASEAN countries, Chile and Brazil.", ""},
    {"Peru will invite Chile to join Mercosur.", ""}};

BOOST_AUTO_TEST_SUITE(membership)

BOOST_AUTO_TEST_CASE(members_as_stated) {
  for (const NamesExample& example : examples)
    BOOST_TEST(memberships(example.text) == example.names, example);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
