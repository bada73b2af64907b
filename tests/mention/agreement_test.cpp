#include "mention/agreement.hpp"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

#include "fact/release_reader.hpp"

namespace communique {
namespace {

const Vocabulary& vocabulary() {
  static const Vocabulary known = Vocabulary::embedded();
  return known;
}

// The names of each agreement in order of the alphabet, "a, b | c".
std::string agreements_in(const std::string& text) {
  Release release;
  release.text = text;
  release.title_length = static_cast<std::uint32_t>(text.find('\n'));
  release.date = {2025, 11, 20};
  ReleaseReader reader(vocabulary());
  std::string all;
  for (const Entity& entity : reader.read(release).entities) {
    if (entity.type != EntityType::Agreement) continue;
    std::set<std::string> names;
    for (const Span span : entity.spans) names.emplace(span.of(release.text));
    if (!all.empty()) all += " | ";
    std::string joined;
    for (const std::string& name : names) joined += (joined.empty() ? "" : ", ") + name;
    all += joined;
  }
  return all;
}

BOOST_AUTO_TEST_SUITE(agreement)

struct Example {
  const char* text;
  const char* agreements;
};

std::ostream& operator<<(std::ostream& out, const Example& example) { return out << example.text; }

const Example examples[] = {
    // names with their sides, and short forms in brackets
    {"Talks\nThe Chile-Kenya Free Trade Agreement (FTA) is old. The FTA pays.",
     "Chile-Kenya Free Trade Agreement, FTA"},
    {"Talks\nPeru signed an Economic Partnership Agreement (EPA) between Peru and Japan.",
     "EPA, Economic Partnership Agreement, Economic Partnership Agreement (EPA) between Peru and "
     "Japan"},
    {"Talks\nThe Fiji-Samoa Digital Trade Agreement (DTA) was signed. The DTA covers data.",
     "DTA, Fiji-Samoa Digital Trade Agreement"},
    {"Samoa Signs Economic Cooperation Agreement with Fiji\nMore.",
     "Economic Cooperation Agreement with Fiji"},
    // described by field or side
    {"Talks\nThey signed an MOU on clean water with Peru.", "MOU on clean water with Peru"},
    {"Talks\nTalks on a trade deal with Norway go on.", "trade deal with Norway"},
    // back-references: the capital is printed as a name, small letters are none
    {"Talks\nThe Chile-Peru Tax Treaty is new. The Treaty ends double taxation.",
     "Chile-Peru Tax Treaty, Treaty"},
    {"Talks\nThe Chile-Peru Tax Treaty is new. The treaty ends double taxation.",
     "Chile-Peru Tax Treaty"},
    // several of one kind
    {"Talks\nChile has the Chile-Peru FTA and the Chile-Japan FTA.",
     "Chile-Peru FTA | Chile-Japan FTA"},
    {"Talks\nKenya has an MOU on tea and an MOU on fish with Peru.",
     "MOU on tea | MOU on fish with Peru"},
    // known worldwide
    {"Talks\nThe Paris Agreement and CPTPP.", "Paris Agreement | CPTPP"},
    // none: generic, unnamed, or part of another name
    {"Talks\nUnlike a free trade agreement (FTA), it cuts no duty.", ""},
    {"Talks\nFTAs are made slowly.", ""},
    {"Talks\nThey reached agreement on fish.", ""},
    {"Talks\nThe Trade and Investment Agreement Council of Fiji met.", ""},
};

BOOST_DATA_TEST_CASE(reads, boost::unit_test::data::make(examples), example) {
  BOOST_TEST(agreements_in(example.text) == example.agreements);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
