// A knowledge base all of whose texts are the lines of the input, in every format, as expat, serd
// and RapidJSON read it.
#include <rapidjson/document.h>

#include <sstream>

#include "export/format.hpp"
#include "tests/fuzz/parsers.hpp"
#include "tests/fuzz/sample_file.hpp"
#include "tests/fuzz/target.hpp"
#include "util/utf8.hpp"

namespace {

using namespace communique;

// One line of the input after another, from the first again when all are used.
class Lines {
 public:
  explicit Lines(std::string_view input) : input_(input), rest_(input) {}
  std::string next() {
    if (rest_.empty()) rest_ = input_;
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    const std::string line = replace_invalid_utf8(rest_.substr(0, end));
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return line;
  }

 private:
  std::string_view input_, rest_;
};

std::vector<ReleaseReading> readings_of(std::string_view input) {
  Lines lines(input);
  std::vector<ReleaseReading> readings = sample_readings();
  std::size_t number = 0;
  for (ReleaseReading& item : readings) {
    item.release.id = std::to_string(++number) + lines.next();
    for (std::string* field : {&item.release.url, &item.release.category, &item.release.publisher,
                               &item.release.language})
      *field = lines.next();
    for (Entity& entity : item.reading.entities) entity.name = lines.next();
    for (Post& post : item.reading.posts) post.title = lines.next();
    for (Event& event : item.reading.events) event.name = lines.next();
    for (Figure& figure : item.reading.figures) figure.item = figure.unit = lines.next();
  }
  return readings;
}

std::string exported(KnowledgeBase& knowledge, std::string_view format, GraphView view) {
  std::ostringstream out;
  find_export_format(format)->write(knowledge, {.view = view}, out);
  return out.str();
}

void check_json_lines(const std::string& document) {
  std::istringstream lines(document);
  for (std::string line; std::getline(lines, line);) {
    rapidjson::Document read;
    read.Parse<rapidjson::kParseValidateEncodingFlag>(line);
    expect(read.IsObject(), "each line is JSON");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const SampleFile sample;
  KnowledgeBase knowledge(write_linked(sample.path(), readings_of(as_text(bytes, size))));
  for (const GraphView view : {GraphView::Entities, GraphView::Full}) {
    for (const char* format : {"graphml", "gexf"})
      expect(parse_with_expat(exported(knowledge, format, view)).well_formed, "XML is well formed");
  }
  const auto is_rdf = [&](const char* format, RdfSyntax syntax) {
    return parse_with_serd(exported(knowledge, format, {}), syntax).well_formed;
  };
  expect(is_rdf("turtle", RdfSyntax::Turtle), "Turtle is well formed");
  expect(is_rdf("ntriples", RdfSyntax::NTriples), "N-Triples are well formed");
  expect(is_rdf("trig", RdfSyntax::TriG), "TriG is well formed");
  expect(is_rdf("nquads", RdfSyntax::NQuads), "N-Quads are well formed");
  check_json_lines(exported(knowledge, "jsonl", {}));
  for (const char* format : {"dot", "neo4j-nodes", "neo4j-relationships"})
    exported(knowledge, format, GraphView::Full);
  return 0;
}
