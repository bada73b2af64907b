#include "sparql/sparql_json.hpp"

#include <rapidjson/ostreamwrapper.h>
#include <rapidjson/writer.h>

namespace communique {
namespace {

using Writer = rapidjson::Writer<rapidjson::OStreamWrapper>;

std::string_view datatype(RdfTermKind kind) {
  switch (kind) {
    case RdfTermKind::Integer:
      return "http://www.w3.org/2001/XMLSchema#integer";
    case RdfTermKind::Decimal:
      return "http://www.w3.org/2001/XMLSchema#decimal";
    case RdfTermKind::Boolean:
      return "http://www.w3.org/2001/XMLSchema#boolean";
    default:
      return "";
  }
}

void write_key(Writer& writer, std::string_view name) {
  writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
}

void write_member(Writer& writer, std::string_view name, std::string_view value) {
  write_key(writer, name);
  writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void write_term(Writer& writer, const RdfTerm& term) {
  writer.StartObject();
  write_member(writer, "type", term.kind == RdfTermKind::Iri ? "uri" : "literal");
  write_member(writer, "value", term.text);
  if (const std::string_view type = datatype(term.kind); !type.empty())
    write_member(writer, "datatype", type);
  writer.EndObject();
}

void write_row(Writer& writer, const SparqlSolutions& solutions, const std::vector<RdfTerm>& row) {
  writer.StartObject();
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].kind == RdfTermKind::Unbound) continue;
    write_key(writer, solutions.variables[i]);
    write_term(writer, row[i]);
  }
  writer.EndObject();
}

}  // namespace

void write_sparql_json(const SparqlSolutions& solutions, std::ostream& out) {
  rapidjson::OStreamWrapper stream(out);
  Writer writer(stream);
  writer.StartObject();
  writer.Key("head");
  writer.StartObject();
  writer.Key("vars");
  writer.StartArray();
  for (const std::string& variable : solutions.variables) writer.String(variable);
  writer.EndArray();
  writer.EndObject();
  writer.Key("results");
  writer.StartObject();
  writer.Key("bindings");
  writer.StartArray();
  for (const auto& row : solutions.rows) write_row(writer, solutions, row);
  writer.EndArray();
  writer.EndObject();
  writer.EndObject();
  out << '\n';
}

void write_sparql_json(bool answer, std::ostream& out) {
  out << R"({"head":{},"boolean":)" << (answer ? "true" : "false") << "}\n";
}

}  // namespace communique
