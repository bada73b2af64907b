#include "export/graphml.hpp"

#include <boost/test/unit_test.hpp>
#include <sstream>

#include "tests/store/knowledge_base_fixture.hpp"
#include "util/xml.hpp"

namespace communique {
namespace {

struct Exported {
  std::string text;
  std::string size;
};

Exported export_graphml(GraphView view) {
  const TestFolder folder;
  KnowledgeBase kb(write_sample(folder / "kb"));
  std::ostringstream out;
  ExportOptions options;
  options.view = view;
  const std::string size = find_export_format("graphml")->write(kb, options, out);
  return {out.str(), size};
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

BOOST_AUTO_TEST_SUITE(graphml)

BOOST_AUTO_TEST_CASE(joins_what_relates_two_entities_in_one_way) {
  const Exported exported = export_graphml(GraphView::Entities);
  BOOST_TEST(exported.size == "9 nodes, 21 edges");
  BOOST_TEST(count(exported.text, "<node ") == 9U);
  BOOST_TEST(count(exported.text, "<edge ") == 21U);
  const std::size_t at = exported.text.find("label=\"holds-post-at\"");
  const std::string edge = exported.text.substr(at, exported.text.find("</edge>", at) - at);
  for (const char* part :
       {"<data key=\"e_weight\">2</data>", "<data key=\"e_first\">2025-03-04</data>",
        "<data key=\"e_last\">2025-06-01</data>", "<data key=\"e_details\">Trade Minister</data>",
        "<data key=\"e_symmetric\">false</data>"})
    BOOST_TEST(edge.find(part) != std::string::npos, part);
}

BOOST_AUTO_TEST_CASE(full_view_shows_releases_events_and_statements) {
  const Exported exported = export_graphml(GraphView::Full);
  for (const char* part :
       {"<node id=\"release:rel/1 &lt;a&gt;\">", "<node id=\"event:rel/1 &lt;a&gt;/7\">",
        "<node id=\"statement:rel/1 &lt;a&gt;/8\">", "label=\"participant\"", "label=\"says\"",
        "label=\"mentions\"", "Signed&#9;now"})
    BOOST_TEST(exported.text.find(part) != std::string::npos, part);
  BOOST_TEST(exported.text.find("label=\"meets\"") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(escapes_what_xml_would_read) {
  BOOST_TEST(xml_escape("a<b>&\"c\" ]]> 🚢") == "a&lt;b&gt;&amp;&quot;c&quot; ]]&gt; 🚢");
  BOOST_TEST(xml_escape(std::string_view("a\0b\x1F\n\xFF", 6)) ==
             "a\xEF\xBF\xBD"
             "b\xEF\xBF\xBD&#10;\xEF\xBF\xBD");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
