#include "export/rdf.hpp"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "export/iri.hpp"
#include "export/rdf_prefixes.hpp"
#include "export/rdf_writer.hpp"
#include "tests/store/knowledge_base_fixture.hpp"
#include "vocabulary/turtle_reader.hpp"

namespace communique {
namespace {

using Graph = std::set<std::array<std::string, 3>>;

std::string in_format(const char* name) {
  const TestFolder folder;
  KnowledgeBase kb(write_sample(folder / "kb"));
  std::ostringstream out;
  find_export_format(name)->write(kb, {"https://example.org/id"}, out);
  return out.str();
}

Graph parse(const std::string& turtle) {
  Graph graph;
  read_turtle(turtle, "export", [&](const Triple& triple) {
    graph.insert(
        {std::string(triple.subject), std::string(triple.predicate), std::string(triple.object)});
  });
  return graph;
}

std::string full(std::string_view name) {
  const std::size_t colon = name.find(':');
  for (const RdfPrefix& prefix : rdf_prefixes()) {
    if (prefix.name == name.substr(0, colon))
      return std::string(prefix.iri) + std::string(name.substr(colon + 1));
  }
  return "https://example.org/id/" + std::string(name);
}

// Objects of a subject and a property, one a line; of named things the rest behind the base.
std::string objects(const Graph& graph, std::string_view subject, std::string_view property) {
  std::string out;
  for (const auto& [s, p, o] : graph) {
    if (s == full(subject) && p == full(property))
      out += (o.starts_with(full("")) ? o.substr(full("").size()) : o) + "\n";
  }
  return out;
}

BOOST_AUTO_TEST_SUITE(rdf)

BOOST_AUTO_TEST_CASE(turtle_and_ntriples_say_the_same) {
  BOOST_TEST((parse(in_format("turtle")) == parse(in_format("ntriples"))));
}

BOOST_AUTO_TEST_CASE(entities_have_simple_triples) {
  const Graph graph = parse(in_format("turtle"));
  const struct {
    const char *subject, *property, *objects;
  } cases[] = {
      {"person/ana-bo-lim", "skos:prefLabel", "Ana \"Bo\" <Lim> & Co\n"},
      {"person/ana-bo-lim", "skos:altLabel", "Ana \"Bo\" <Lim>\n"},
      {"person/ana-bo-lim", "cm:represents", "country/KE\n"},
      {"person/ana-bo-lim", "org:memberOf", "body/ke-trade\n"},
      {"person/ana-bo-lim", "cm:met", "person/ole-berg\n"},
      {"person/ana-bo-lim", "cm:spokeOf", "country/NO\n"},
      {"body/ke-trade", "cm:country", "country/KE\n"},
      {"body/ke-board", "cm:succeededBy", "body/ke-trade\n"},
      {"agreement/ke-no-fta", "cm:party", "country/KE\ncountry/NO\n"},
      {"agreement/ke-no-fta", "cm:status", "https://w3id.org/communique/ontology#status-signed\n"},
      {"agreement/ke-no-fta", "eli:date_document", "2025-05-30\n"},
      {"country/KE", "skos:notation", "KE\nKEN\n"},
      {"country/KE", "org:memberOf", "org/blue-club\n"},
      {"release/rel%2F1%20%3Ca%3E", "dct:identifier", "rel/1 <a>\n"},
      {"release/rel-2", "dct:title", "Signed\tnow\n"},
      {"status/rel-2/2", "dct:date", "2025-05-30\n"},
      {"event/rel%2F1%20%3Ca%3E/7", "cm:participant", "country/KE\ncountry/NO\nperson/ole-berg\n"},
      {"statement/rel%2F1%20%3Ca%3E/8", "prov:value", "We urge Norway to sign the KE-NO FTA\n"},
      {"figure/rel%2F1%20%3Ca%3E/10", "schema:value", "61500000.0\n"},
      {"claim/rel-2/1", "rdf:subject", "person/ana-bo-lim\n"},
      {"claim/rel-2/2-party-5", "rdf:object", "country/KE\n"},
  };
  for (const auto& c : cases)
    BOOST_TEST(objects(graph, c.subject, c.property) == c.objects, c.subject << ' ' << c.property);
}

BOOST_AUTO_TEST_CASE(the_last_post_is_the_one_held) {
  const Graph graph = parse(in_format("turtle"));
  const Iris iris("https://example.org/id");
  BOOST_TEST(full(objects(graph, "person/ana-bo-lim", "org:holds")) ==
             iris.post("Trade Minister", "body:ke-trade") + "\n");
  BOOST_TEST(objects(graph, "person/ole-berg", "org:holds").empty());
  BOOST_TEST(full(objects(graph, "person/ole-berg", "cm:heldPost")) ==
             iris.post("Envoy", "country:NO") + "\n");
}

BOOST_AUTO_TEST_CASE(evidence_counts_code_points) {
  const Graph graph = parse(in_format("turtle"));
  std::string found;
  for (const auto& [s, p, o] : graph) {
    if (p == full("oa:exact") && o.starts_with("Kenya is a member")) found = s;
  }
  const std::string selector = "/quote";
  const std::string position =
      found.substr(full("").size(), found.size() - full("").size() - selector.size()) + "/position";
  const Release release = sample_readings().front().release;
  const Span span = span_in(release, "Kenya is");
  // “, ” and 🚢 before it take 2, 2 and 3 bytes more than code points.
  BOOST_TEST(objects(graph, position, "oa:start") == std::to_string(span.begin - 7) + "\n");
}

BOOST_AUTO_TEST_CASE(quads_keep_releases_apart) {
  std::istringstream lines(in_format("nquads"));
  std::map<std::string, int> in_graph;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t end = line.rfind(" .");
    const std::size_t begin = line.rfind(' ', end - 1) + 1;
    const std::string last = line.substr(begin, end - begin);
    if (last.find("/release/") != std::string::npos) ++in_graph[last];
  }
  BOOST_TEST(in_graph.contains("<https://example.org/id/release/rel-2>"));
  BOOST_TEST(in_graph.contains("<https://example.org/id/release/rel%2F1%20%3Ca%3E>"));
}

// Every term of an export is described in the ontology, or at least named there.
BOOST_AUTO_TEST_CASE(terms_are_in_the_ontology) {
  std::ifstream file(COMMUNIQUE_SOURCE_DIR "/ontology/communique.ttl");
  std::ostringstream content;
  content << file.rdbuf();
  std::set<std::string> described;
  for (const auto& triple : parse(content.str())) described.insert(triple[0]);
  const std::string type = full("rdf:type");
  for (const auto& [s, p, o] : parse(in_format("turtle"))) {
    if (p != type) BOOST_TEST(described.contains(p), p << " is not in the ontology");
    const bool term = p == type || o.starts_with(full("cm:"));
    if (term) BOOST_TEST(described.contains(o), o << " is not in the ontology");
  }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(iri)

BOOST_AUTO_TEST_CASE(texts_have_no_nul_and_no_broken_letters) {
  std::ostringstream out;
  RdfWriter writer(out, RdfSyntax::NTriples);
  writer.about("https://example.org/a\xE2\x80").text("skos:prefLabel", {"a\0b\xF6", 4});
  writer.finish();
  BOOST_TEST(out.str().starts_with("<https://example.org/a\uFFFD\uFFFD> "));
  BOOST_TEST(out.str().ends_with("\"a\uFFFDb\uFFFD\" .\n"));
}

BOOST_AUTO_TEST_CASE(texts_come_back_from_turtle) {
  const std::string text = "a \"quotation\"\a\nof \"two\" lines\\";
  std::ostringstream out;
  RdfWriter writer(out, RdfSyntax::Turtle);
  writer.about("https://example.org/a").text("skos:prefLabel", text);
  writer.finish();
  std::string read;
  read_turtle(out.str(), "export", [&](const Triple& triple) { read = triple.object; });
  BOOST_TEST(read == text);
}

BOOST_AUTO_TEST_CASE(knows_absolute_iris) {
  for (const char* good : {"https://example.org/", "urn:x:", "http://beispiel.example/ä#"})
    BOOST_TEST(is_absolute_iri(good), good);
  for (const char* bad : {"", "example.org/", ":a", "1a:b", "http://a b/", "http://a/<b>"})
    BOOST_TEST(!is_absolute_iri(bad), bad);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
