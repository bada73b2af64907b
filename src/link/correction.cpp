#include "link/correction.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "mention/entity_type.hpp"
#include "util/percent_code.hpp"
#include "vocabulary/turtle_reader.hpp"

namespace communique {
namespace {

constexpr std::string_view ontology = "https://w3id.org/communique/ontology#";
constexpr std::string_view comment = "http://www.w3.org/2000/01/rdf-schema#comment";

struct CorrectionTerm {
  std::string_view property;
  CorrectionKind kind;
};

constexpr CorrectionTerm terms[] = {
    {"http://www.w3.org/2002/07/owl#sameAs", CorrectionKind::SameAs},
    {"http://www.w3.org/2002/07/owl#differentFrom", CorrectionKind::DifferentFrom},
    {"http://www.w3.org/2004/02/skos/core#prefLabel", CorrectionKind::Name},
    {"http://www.w3.org/1999/02/22-rdf-syntax-ns#type", CorrectionKind::Type},
    {"https://w3id.org/communique/ontology#withdrawn", CorrectionKind::Withdrawal},
};

bool is_iri(std::string_view node) { return node.find(':') != std::string_view::npos; }

// A country has a code and cannot be made.
std::optional<EntityType> type_of_class(std::string_view iri) {
  if (!iri.starts_with(ontology)) return std::nullopt;
  const auto type = parse_entity_type(iri.substr(ontology.size()));
  return type == EntityType::Country ? std::nullopt : type;
}

class CorrectionReader {
 public:
  explicit CorrectionReader(const std::string& source) : source_(source) {}

  void read(const Triple& triple) {
    if (triple.predicate == comment) return;
    const std::string place = source_ + ":" + std::to_string(triple.line);
    const auto fail = [&](std::string_view reason) {
      throw VocabularyError(place + ": " + std::string(reason));
    };
    const auto* term = std::ranges::find(terms, triple.predicate, &CorrectionTerm::property);
    if (term == std::end(terms))
      fail("no property of a correction: " + std::string(triple.predicate));
    if (!is_iri(triple.subject)) fail("a correction is about a thing or fact with an IRI");
    const auto object = read_object(term->kind, triple);
    if (!object) fail(expected_object(term->kind));
    corrections_.push_back({term->kind, id_of_iri(triple.subject), *object, place});
  }

  std::vector<Correction> take() { return std::move(corrections_); }

 private:
  static std::optional<std::string> read_object(CorrectionKind kind, const Triple& triple) {
    switch (kind) {
      case CorrectionKind::SameAs:
      case CorrectionKind::DifferentFrom:
        if (triple.object_is_literal || !is_iri(triple.object)) return std::nullopt;
        return id_of_iri(triple.object);
      case CorrectionKind::Name:
        if (!triple.object_is_literal || triple.object.empty()) return std::nullopt;
        return std::string(triple.object);
      case CorrectionKind::Type:
        if (const auto type = type_of_class(triple.object)) return std::string(to_string(*type));
        return std::nullopt;
      case CorrectionKind::Withdrawal:
        if (triple.object != "true") return std::nullopt;
        return std::string();
    }
    return std::nullopt;
  }

  static std::string_view expected_object(CorrectionKind kind) {
    switch (kind) {
      case CorrectionKind::Name:
        return "the name must be a text in quotation marks";
      case CorrectionKind::Type:
        return "the type must be a class of the ontology, such as cm:Body; no country can be made";
      case CorrectionKind::Withdrawal:
        return "a fact is withdrawn by true alone";
      default:
        return "the same or another thing must be given by its IRI";
    }
  }

  const std::string& source_;
  std::vector<Correction> corrections_;
};

}  // namespace

std::vector<Correction> read_corrections(std::string_view turtle, const std::string& source) {
  CorrectionReader reader(source);
  read_turtle(
      turtle, source, [&](const Triple& triple) { reader.read(triple); }, std::string(iri_base));
  return reader.take();
}

std::string id_of_iri(std::string_view iri) {
  if (!iri.starts_with(iri_base)) return percent_decode(iri);
  const std::string_view path = iri.substr(iri_base.size());
  const std::size_t slash = std::min(path.find('/'), path.size());
  return std::string(path.substr(0, slash)) + ":" +
         percent_decode(path.substr(std::min(slash + 1, path.size())));
}

}  // namespace communique
