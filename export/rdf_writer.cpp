#include "export/rdf_writer.hpp"

#include <charconv>
#include <cmath>
#include <stdexcept>

#include "export/rdf_prefixes.hpp"
#include "util/utf8.hpp"

namespace communique {
namespace {

constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

// serd nodes point to the bytes; they need no zero at the end.
SerdNode make_node(SerdType type, std::string_view content) {
  const char* data = content.data() == nullptr ? "" : content.data();
  return {reinterpret_cast<const std::uint8_t*>(data), content.size(), content.size(), 0, type};
}

// serd reads past the end of bytes that are no UTF-8; RDF can write U+0000, but parsers end the
// text there. Only a damaged knowledge base holds the first.
bool is_writable(std::string_view content) {
  return content.find('\0') == std::string_view::npos &&
         find_invalid_utf8(content) == std::string_view::npos;
}

std::string writable(std::string_view content) {
  if (is_writable(content)) return std::string(content);
  std::string out;
  for (const char c : replace_invalid_utf8(content)) {
    if (c == '\0') {
      append_utf8(out, 0xFFFD);
    } else {
      out += c;
    }
  }
  return out;
}

std::size_t write_bytes(const void* bytes, std::size_t size, void* stream) {
  static_cast<std::ostream*>(stream)->write(static_cast<const char*>(bytes),
                                            static_cast<std::streamsize>(size));
  return size;
}

// serd would tell of it on standard error; finish() throws.
SerdStatus say_nothing(void*, const SerdError*) { return SERD_SUCCESS; }

SerdStyle style(RdfSyntax syntax) {
  const bool lines = syntax == RdfSyntax::NTriples || syntax == RdfSyntax::NQuads;
  return static_cast<SerdStyle>(lines ? SERD_STYLE_BULK : SERD_STYLE_ABBREVIATED | SERD_STYLE_BULK);
}

std::string_view date_type(const Date& date) {
  if (date.day != 0) return "xsd:date";
  return date.month != 0 ? "xsd:gYearMonth" : "xsd:gYear";
}

}  // namespace

SerdSyntax serd_syntax(RdfSyntax syntax) {
  switch (syntax) {
    case RdfSyntax::NTriples:
      return SERD_NTRIPLES;
    case RdfSyntax::TriG:
      return SERD_TRIG;
    case RdfSyntax::NQuads:
      return SERD_NQUADS;
    case RdfSyntax::Turtle:
      break;
  }
  return SERD_TURTLE;
}

RdfWriter::RdfWriter(std::ostream& out, RdfSyntax syntax)
    : env_(serd_env_new(nullptr)),
      writer_(serd_writer_new(serd_syntax(syntax), style(syntax), env_.get(), nullptr, write_bytes,
                              &out)),
      has_graphs_(syntax == RdfSyntax::TriG || syntax == RdfSyntax::NQuads) {
  serd_writer_set_error_sink(writer_.get(), say_nothing, nullptr);
  for (const RdfPrefix& prefix : rdf_prefixes()) {
    const SerdNode name = make_node(SERD_LITERAL, prefix.name);
    const SerdNode iri = make_node(SERD_URI, prefix.iri);
    serd_env_set_prefix(env_.get(), &name, &iri);
    serd_writer_set_prefix(writer_.get(), &name, &iri);
  }
}

void RdfWriter::graph(std::string_view iri) {
  if (has_graphs_) graph_ = writable(iri);
}

RdfWriter& RdfWriter::about(std::string_view iri) {
  subject_ = writable(iri);
  return *this;
}

RdfWriter& RdfWriter::statement(std::string_view property, SerdType kind, std::string_view content,
                                std::string_view datatype) {
  if (!is_writable(content)) return statement(property, kind, writable(content), datatype);
  // A literal has no flags, so serd writes it between single quotation marks: its reader stumbles
  // over an escape behind a quotation mark in a long text.
  const SerdNode object = make_node(kind, content);
  const SerdNode graph = make_node(SERD_URI, graph_);
  const SerdNode subject = make_node(SERD_URI, subject_);
  const bool is_iri = property.find("://") != std::string_view::npos;
  const SerdNode predicate = make_node(is_iri ? SERD_URI : SERD_CURIE, property);
  const SerdNode type = make_node(SERD_CURIE, datatype);
  const SerdStatus status =
      serd_writer_write_statement(writer_.get(), 0, graph_.empty() ? nullptr : &graph, &subject,
                                  &predicate, &object, datatype.empty() ? nullptr : &type, nullptr);
  if (status_ == SERD_SUCCESS) status_ = status;
  ++statements_;
  return *this;
}

RdfWriter& RdfWriter::type(std::string_view name) { return statement(rdf_type, SERD_CURIE, name); }
RdfWriter& RdfWriter::link(std::string_view property, std::string_view iri) {
  return statement(property, SERD_URI, iri);
}
RdfWriter& RdfWriter::name(std::string_view property, std::string_view name) {
  return statement(property, SERD_CURIE, name);
}
RdfWriter& RdfWriter::text(std::string_view property, std::string_view content) {
  return statement(property, SERD_LITERAL, content);
}
RdfWriter& RdfWriter::typed(std::string_view property, std::string_view content,
                            std::string_view datatype) {
  return statement(property, SERD_LITERAL, content, datatype);
}
RdfWriter& RdfWriter::date(std::string_view property, const Date& date) {
  return date.known() ? typed(property, to_iso(date), date_type(date)) : *this;
}
RdfWriter& RdfWriter::decimal(std::string_view property, double value) {
  if (!std::isfinite(value)) return *this;
  char digits[400];
  const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed);
  std::string content(digits, end.ptr);
  if (content.find('.') == std::string::npos) content += ".0";
  return typed(property, content, "xsd:decimal");
}
RdfWriter& RdfWriter::integer(std::string_view property, std::uint64_t value) {
  return typed(property, std::to_string(value), "xsd:integer");
}

void RdfWriter::finish() {
  const SerdStatus status = serd_writer_finish(writer_.get());
  if (status_ == SERD_SUCCESS) status_ = status;
  if (status_ != SERD_SUCCESS)
    throw std::runtime_error("RDF cannot be written: " +
                             std::string(reinterpret_cast<const char*>(serd_strerror(status_))));
}

}  // namespace communique
