#include "link/corrected_linking.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

#include "fact/fact_name.hpp"
#include "mention/identity.hpp"
#include "tests/link/hand_made.hpp"
#include "vocabulary/turtle_reader.hpp"

namespace communique {
namespace {

// A person, told of by releases of the ids "r0", "r1" and so on.
std::vector<ReleaseReading> persons(std::initializer_list<Telling> tellings) {
  std::vector<ReleaseReading> readings;
  for (const Telling& telling : tellings) {
    ReleaseReading& item = readings.emplace_back(make_reading(EntityType::Person, telling));
    item.release.id = "r" + std::to_string(readings.size() - 1);
    item.reading.entities.front().id = "person:" + make_slug(item.reading.entities.front().name);
    number_facts(item.reading);
  }
  return readings;
}

const std::initializer_list<Telling> two_people = {
    {"2025-01-01", "Ane Berg", "NO", "Minister"}, {"2025-01-02", "Ane Berg", "NO", "Minister"},
    {"2025-01-03", "Ane Berg", "NO", "Minister"}, {"2025-01-04", "Ida Moen", "NO", "Envoy"},
    {"2025-01-05", "Ida Moen", "NO", "Envoy"},
};

CorrectedLinking correct(const std::vector<ReleaseReading>& readings, const std::string& lines) {
  const std::string prefixes =
      "@prefix owl: <http://www.w3.org/2002/07/owl#> ."
      "@prefix skos: <http://www.w3.org/2004/02/skos/core#> ."
      "@prefix cm: <https://w3id.org/communique/ontology#> .";
  const ReadingsInMemory source(readings);
  Summaries summaries;
  summarize(source, embedded_vocabulary_once(), summaries);
  return link_corrected(source, summaries, embedded_vocabulary_once(),
                        seek_repetitions(source, summaries),
                        read_corrections(prefixes + lines, "file"));
}

CorrectedLinking correct(const std::string& lines) { return correct(persons(two_people), lines); }

// The id of the person of each release.
std::string ids(const CorrectedLinking& corrected) {
  std::string all;
  for (const auto& row : corrected.linking.entity_of)
    all.append(all.empty() ? "" : " ").append(corrected.linking.entities[row[0]].id);
  return all;
}

std::string complaints(const std::string& lines) {
  std::string all;
  for (const std::string& line : correct(lines).unfit) all += line + "\n";
  return all;
}

BOOST_AUTO_TEST_SUITE(corrected_linking)

BOOST_AUTO_TEST_CASE(joins_what_is_the_same) {
  const CorrectedLinking corrected = correct("<person/ida-moen> owl:sameAs <person/ane-berg> .");
  BOOST_TEST(ids(corrected) ==
             "person:ane-berg person:ane-berg person:ane-berg person:ane-berg person:ane-berg");
  BOOST_TEST(corrected.linking.former_ids.size() == 1);
  BOOST_TEST(corrected.linking.former_ids.front().id == "person:ida-moen");
}

BOOST_AUTO_TEST_CASE(takes_ids_for_iris) {
  BOOST_TEST(ids(correct("<person:ida-moen~r4> owl:sameAs <person:ane-berg> .")) ==
             ids(correct("<person/ida-moen> owl:sameAs <person/ane-berg> .")));
}

BOOST_AUTO_TEST_CASE(parts_names_and_calls_the_later_after_its_release) {
  const std::string part = "<person/ane-berg~r0> owl:differentFrom <person/ane-berg~r1> .";
  BOOST_TEST(ids(correct(part)) ==
             "person:ane-berg person:ane-berg~r1 person:ane-berg~r1 person:ida-moen "
             "person:ida-moen");
  // which may be corrected further, under that id
  BOOST_TEST(ids(correct(part + "<person/ane-berg~r1> owl:sameAs <person/ida-moen> .")) ==
             "person:ane-berg person:ida-moen person:ida-moen person:ida-moen person:ida-moen");
}

BOOST_AUTO_TEST_CASE(keeps_the_rest_with_whom_it_is_said_to_belong) {
  BOOST_TEST(ids(correct("<person/ane-berg~r0> owl:differentFrom <person/ane-berg~r1> ."
                         "<person/ane-berg~r0> owl:sameAs <person/ane-berg~r2> .")) ==
             "person:ane-berg person:ane-berg~r1 person:ane-berg person:ida-moen person:ida-moen");
}

BOOST_AUTO_TEST_CASE(gives_names_and_types) {
  const CorrectedLinking corrected = correct(
      "<person/ida-moen> skos:prefLabel \"Ida K. Moen\" . <person/ane-berg~r2> a cm:Place .");
  const auto& linking = corrected.linking;
  const LinkedEntity& ida = linking.entities[linking.entity_of[3][0]];
  BOOST_TEST(ida.name == "Ida K. Moen");
  BOOST_TEST(ida.aliases == std::vector<std::string_view>{"Ida Moen"},
             boost::test_tools::per_element());
  const LinkedEntity& ane = linking.entities[linking.entity_of[0][0]];
  BOOST_TEST(ane.id == "person:ane-berg");
  BOOST_TEST((ane.type == EntityType::Place));
}

BOOST_AUTO_TEST_CASE(withdraws_facts_before_it_links) {
  const std::vector<ReleaseReading> readings = persons(
      {{"2025-01-01", "Ane Berg", "NO", "Minister"}, {"2025-01-02", "Ane Berg", "JP", "Envoy"}});
  BOOST_TEST(ids(correct(readings, "")) == "person:ane-berg person:ane-berg-jp");
  const CorrectedLinking corrected = correct(readings, "<claim/r1/1> cm:withdrawn true .");
  BOOST_TEST(ids(corrected) == "person:ane-berg person:ane-berg");
  BOOST_TEST((corrected.withdrawn.at(1) == std::set<std::string>{"claim/1"}));
}

BOOST_AUTO_TEST_CASE(does_not_depend_on_the_order_of_releases) {
  const std::string part = "<person/ane-berg~r0> owl:differentFrom <person/ane-berg~r1> .";
  std::vector<ReleaseReading> readings = persons(two_people);
  std::ranges::reverse(readings);
  BOOST_TEST(ids(correct(readings, part)) ==
             "person:ida-moen person:ida-moen person:ane-berg~r1 person:ane-berg~r1 "
             "person:ane-berg");
}

BOOST_AUTO_TEST_CASE(reports_what_fits_nothing) {
  BOOST_TEST(complaints("\n<person/no-one> owl:sameAs <person/ane-berg> .") ==
             "file:2: fits nothing: there is no person:no-one\n");
  BOOST_TEST(complaints("\n\n<event/r9/1> cm:withdrawn true .") ==
             "file:3: fits nothing: no release states event:r9/1\n");
  BOOST_TEST(complaints("<event/r1/1> cm:withdrawn true .") ==
             "file:1: fits nothing: the release states no event/1\n");
  BOOST_TEST(complaints("<person/ane-berg~r7> skos:prefLabel \"A\" .") ==
             "file:1: fits nothing: there is no person:ane-berg~r7\n");
}

BOOST_AUTO_TEST_CASE(reports_what_contradicts) {
  BOOST_TEST(complaints("<person/ida-moen> skos:prefLabel \"A\" .\n"
                        "<person/ida-moen> skos:prefLabel \"B\" .") ==
             "file:2: contradicts another correction, which counts\n");
  BOOST_TEST(complaints("<person/ida-moen> owl:sameAs <person/ane-berg> .\n"
                        "<person/ida-moen> owl:differentFrom <person/ane-berg> .") ==
             "file:1: contradicts another correction, which counts\n");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(correction)

std::string refusal(const std::string& line) {
  try {
    correct(line);
    return "";
  } catch (const VocabularyError& error) {
    return error.what();
  }
}

BOOST_AUTO_TEST_CASE(refuses_what_is_no_correction) {
  const struct {
    const char *line, *reason;
  } cases[] = {
      {"\n<person/a> owl:sameAs", "file:2: not Turtle: "},
      {"\n\n<person/a> owl:sameAss <person/b> .", "file:3: no property of a correction: "},
      {"<person/a> owl:sameAs \"b\" .", "file:1: the same or another thing must be"},
      {"<person/a>\n skos:prefLabel <b:c> .", "file:2: the name must be a text"},
      {"<person/a> a skos:Concept .", "file:1: the type must be a class"},
      {"<person/a> a cm:Country .", "file:1: the type must be a class"},
      {"<event/a/1> cm:withdrawn false .", "file:1: a fact is withdrawn by true alone"},
      {"[] skos:prefLabel \"A\" .", "file:1: a correction is about a thing"},
  };
  for (const auto& c : cases) BOOST_TEST(refusal(c.line).starts_with(c.reason), refusal(c.line));
}

BOOST_AUTO_TEST_CASE(reads_ids_from_iris) {
  BOOST_TEST(id_of_iri("https://w3id.org/communique/id/person/ana~a%2Fb") == "person:ana~a/b");
  BOOST_TEST(id_of_iri("person:ana~a%2Fb") == "person:ana~a/b");
  BOOST_TEST(id_of_iri("https://example.org/x") == "https://example.org/x");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
