#pragma once

#include <serd/serd.h>

#include <memory>
#include <ostream>
#include <string>
#include <string_view>

#include "text/calendar.hpp"

namespace communique {

enum class RdfSyntax { Turtle, NTriples, TriG, NQuads };

// The same to serd.
SerdSyntax serd_syntax(RdfSyntax syntax);

// Writes RDF subject by subject. Names of classes and properties are given as "prefix:name" with
// one of the prefixes of the document (export/rdf_prefixes.cpp) or, for properties, whole; things
// as whole IRIs. U+0000 and each byte that is no UTF-8 are written as U+FFFD.
//
//   writer.about(iri).type("org:Post").text("skos:prefLabel", title).link("org:postIn", body);
class RdfWriter {
 public:
  RdfWriter(std::ostream& out, RdfSyntax syntax);

  // Whether the syntax keeps what each release says in a graph of its own.
  bool has_graphs() const { return has_graphs_; }
  // The graph of what follows; "" for the default graph. Ignored where the syntax has none.
  void graph(std::string_view iri);

  RdfWriter& about(std::string_view iri);
  RdfWriter& type(std::string_view name);
  RdfWriter& link(std::string_view property, std::string_view iri);
  RdfWriter& name(std::string_view property, std::string_view name);
  RdfWriter& text(std::string_view property, std::string_view content);
  RdfWriter& typed(std::string_view property, std::string_view content, std::string_view datatype);
  // As exact as it is known; nothing for an unknown one.
  RdfWriter& date(std::string_view property, const Date& date);
  RdfWriter& decimal(std::string_view property, double value);
  RdfWriter& integer(std::string_view property, std::uint64_t value);

  std::uint64_t statements() const { return statements_; }  // written so far

  // Ends the document. Throws std::runtime_error where something could not be written.
  void finish();

 private:
  struct Free {
    void operator()(SerdEnv* env) const { serd_env_free(env); }
    void operator()(SerdWriter* writer) const { serd_writer_free(writer); }
  };

  RdfWriter& statement(std::string_view property, SerdType kind, std::string_view content,
                       std::string_view datatype = {});

  std::unique_ptr<SerdEnv, Free> env_;
  std::unique_ptr<SerdWriter, Free> writer_;
  bool has_graphs_;
  std::string graph_, subject_;
  std::uint64_t statements_ = 0;
  SerdStatus status_ = SERD_SUCCESS;
};

}  // namespace communique
