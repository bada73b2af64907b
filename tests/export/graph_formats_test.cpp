#include <boost/test/unit_test.hpp>
#include <sstream>

#include "export/format.hpp"
#include "tests/store/knowledge_base_fixture.hpp"

namespace communique {
namespace {

std::string in_format(const char* name) {
  const TestFolder folder;
  KnowledgeBase kb(write_sample(folder / "kb"));
  std::ostringstream out;
  find_export_format(name)->write(kb, {}, out);
  return out.str();
}

void check_contains(const char* format, std::initializer_list<const char*> parts) {
  const std::string text = in_format(format);
  for (const char* part : parts) BOOST_TEST(text.find(part) != std::string::npos, part);
}

BOOST_AUTO_TEST_SUITE(graph_formats)

BOOST_AUTO_TEST_CASE(gexf_has_lifetimes) {
  check_contains(
      "gexf", {"<node id=\"person:ana-bo-lim\" label=\"Ana &quot;Bo&quot; &lt;Lim&gt; &amp; Co\" "
               "start=\"2025-03-04\" end=\"2025-06-01\">",
               "source=\"person:ana-bo-lim\" target=\"body:ke-trade\" kind=\"holds-post-at\" "
               "label=\"holds-post-at\" weight=\"2.0\" start=\"2025-03-04\" end=\"2025-06-01\">"});
}

BOOST_AUTO_TEST_CASE(neo4j_files_fit_together) {
  check_contains("neo4j-nodes",
                 {":ID", ":LABEL\n", "\"person:ana-bo-lim\",\"Ana \"\"Bo\"\" <Lim> & Co\",true"});
  check_contains("neo4j-relationships",
                 {":START_ID,:END_ID,:TYPE",
                  "\"person:ana-bo-lim\",\"body:ke-trade\",HOLDS_POST_AT,2,\"Trade Minister\""});
}

BOOST_AUTO_TEST_CASE(dot_quotes_names) {
  check_contains("dot",
                 {"label=\"Ana \\\"Bo\\\" <Lim> & Co\"", "[label=\"meets\", weight=1, dir=none]"});
}

BOOST_AUTO_TEST_CASE(the_table_knows_its_formats) {
  BOOST_TEST(find_export_format("pdf") == nullptr);
  for (const ExportFormat& format : export_formats())
    BOOST_TEST(find_export_format(format.name) == &format);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace communique
