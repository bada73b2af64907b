#pragma once

#include <span>
#include <string>
#include <string_view>

namespace communique {

struct RdfPrefix {
  std::string_view name;
  std::string_view iri;
};

// Every prefix that the RDF exports use.
std::span<const RdfPrefix> rdf_prefixes();

// The whole IRI of "cm:Person".
std::string whole_iri(std::string_view name);

}  // namespace communique
