#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace communique {

// What the IRIs of all things begin with, unless an export is told otherwise.
inline constexpr std::string_view iri_base = "https://w3id.org/communique/id/";

enum class CorrectionKind {
  SameAs,         // owl:sameAs
  DifferentFrom,  // owl:differentFrom
  Name,           // skos:prefLabel
  Type,           // rdf:type
  Withdrawal      // cm:withdrawn
};

// What the user knows better. Things and facts are named by id: "person:ana-lim", "event:rel-1/2".
struct Correction {
  CorrectionKind kind = CorrectionKind::SameAs;
  std::string subject;
  std::string object;  // an id, a name, the name of a type, or empty
  std::string place;   // "file:line"
};

// Reads a document of corrections, in its order. IRIs are those of exports with the base above, or
// ids taken for IRIs: <person:ana-lim>. Throws VocabularyError with file, line and reason for what
// is no Turtle or no correction.
std::vector<Correction> read_corrections(std::string_view turtle, const std::string& source);

// "https://w3id.org/communique/id/person/ana-lim" -> "person:ana-lim"
std::string id_of_iri(std::string_view iri);

}  // namespace communique
