// Any text in XML, RDF and JSON of ours, as expat, serd and RapidJSON read it back.
#include <rapidjson/document.h>

#include <sstream>

#include "cli/table.hpp"
#include "export/iri.hpp"
#include "tests/fuzz/parsers.hpp"
#include "tests/fuzz/target.hpp"
#include "util/utf8.hpp"
#include "util/xml.hpp"

namespace {

using namespace communique;

// XML 1.0 has no way to write these.
bool fits_xml(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

std::string as_xml_holds_it(std::string_view text) {
  std::string held;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, at);
    append_utf8(held, fits_xml(decoded.value) ? decoded.value : 0xFFFD);
    at += decoded.length;
  }
  return held;
}

void check_xml(std::string_view text) {
  const std::string escaped = xml_escape(text);
  const XmlContent read = parse_with_expat("<a b=\"" + escaped + "\">" + escaped + "</a>");
  const std::string held = as_xml_holds_it(text);
  expect(read.well_formed, "XML is well formed");
  expect(read.text == held && read.attributes.front() == held, "XML keeps the text");
}

// Parsers of RDF end a text at U+0000.
std::string as_rdf_holds_it(std::string_view text) {
  std::string held;
  for (const char c : text) held += c == '\0' ? std::string("\uFFFD") : std::string(1, c);
  return held;
}

void check_rdf(const std::string& text, RdfSyntax syntax) {
  const Iris iris("https://example.org/");
  std::ostringstream out;
  RdfWriter writer(out, syntax);
  writer.graph(iris.release(text));
  writer.about(iris.entity("person:" + text)).text("skos:prefLabel", text);
  writer.link("rdfs:seeAlso", iris.post(text, text)).type("cm:Person");
  writer.finish();
  const RdfContent read = parse_with_serd(out.str(), syntax);
  expect(read.well_formed, "RDF is well formed");
  expect(read.literals == std::vector{as_rdf_holds_it(text)}, "RDF keeps the text");
}

void check_json(const std::string& text) {
  Table table({"cell", "entities"});
  table.add({text, std::vector<EntityLink>{{text, text}}});
  std::ostringstream out;
  table.write(out, TableFormat::Json, {});
  rapidjson::Document read;
  read.Parse<rapidjson::kParseValidateEncodingFlag>(out.str());
  expect(read.IsArray(), "JSON is well formed");
  expect(read[0]["cell"] == text && read[0]["entities"][0]["name"] == text, "JSON keeps the text");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text = replace_invalid_utf8(as_text(bytes, size));
  check_xml(as_text(bytes, size));
  check_rdf(text, static_cast<RdfSyntax>(size % 4));
  check_json(text);
  return 0;
}
