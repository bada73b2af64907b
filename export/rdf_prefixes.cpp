#include "export/rdf_prefixes.hpp"

#include <algorithm>

namespace communique {
namespace {

constexpr RdfPrefix prefixes[] = {
    {"cm", "https://w3id.org/communique/ontology#"},
    {"dct", "http://purl.org/dc/terms/"},
    {"eli", "http://data.europa.eu/eli/ontology#"},
    {"foaf", "http://xmlns.com/foaf/0.1/"},
    {"m8g", "http://data.europa.eu/m8g/"},
    {"oa", "http://www.w3.org/ns/oa#"},
    {"opengov", "http://www.w3.org/ns/opengov#"},
    {"org", "http://www.w3.org/ns/org#"},
    {"owl", "http://www.w3.org/2002/07/owl#"},
    {"person", "http://www.w3.org/ns/person#"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"schema", "https://schema.org/"},
    {"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"time", "http://www.w3.org/2006/time#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
};

}  // namespace

std::span<const RdfPrefix> rdf_prefixes() { return prefixes; }

std::string whole_iri(std::string_view name) {
  const std::size_t colon = name.find(':');
  const auto* prefix = std::ranges::find(prefixes, name.substr(0, colon), &RdfPrefix::name);
  return std::string(prefix->iri) + std::string(name.substr(colon + 1));
}

}  // namespace communique
