// A knowledge base all of whose texts are the lines of the input, in the formats of its length, as
// expat, serd and RapidJSON read them.
#include <rapidjson/document.h>

#include <sstream>

#include "tests/fuzz/formats.hpp"
#include "tests/fuzz/parsers.hpp"
#include "tests/fuzz/sample_file.hpp"
#include "tests/fuzz/small_vocabulary.hpp"
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
    std::string line = replace_invalid_utf8(rest_.substr(0, end));
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

void check_json_lines(const std::string& document) {
  std::istringstream lines(document);
  for (std::string line; std::getline(lines, line);) {
    rapidjson::Document read;
    read.Parse<rapidjson::kParseValidateEncodingFlag>(line);
    expect(read.IsObject(), "each line is JSON");
  }
}

RdfSyntax rdf_syntax(std::string_view format) {
  if (format == "turtle") return RdfSyntax::Turtle;
  if (format == "ntriples") return RdfSyntax::NTriples;
  return format == "trig" ? RdfSyntax::TriG : RdfSyntax::NQuads;
}

// What no other parser reads, DOT and CSV, only has to be written.
void check(std::string_view format, const std::string& document) {
  if (format == "graphml" || format == "gexf") {
    expect(parse_with_expat(document).well_formed, "XML is well formed");
  } else if (format == "jsonl") {
    check_json_lines(document);
  } else if (format != "dot" && !format.starts_with("neo4j")) {
    expect(parse_with_serd(document, rdf_syntax(format)).well_formed, "RDF is well formed");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const SampleFile sample;
  KnowledgeBase knowledge(
      write_linked(sample.path(), readings_of(as_text(bytes, size)), small_vocabulary()));
  const GraphView view = size % 2 == 0 ? GraphView::Entities : GraphView::Full;
  for (const ExportFormat& format : formats_for(size)) {
    std::ostringstream out;
    format.write(knowledge, {.view = view}, out);
    check(format.name, out.str());
  }
  return 0;
}
