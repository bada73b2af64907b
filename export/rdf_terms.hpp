#pragma once

#include <string>
#include <string_view>

#include "fact/facts.hpp"

namespace communique {

// The program, and the act of reading by which it makes claims.
inline constexpr std::string_view rdf_program = "https://w3id.org/communique/program";
inline constexpr std::string_view rdf_activity = "https://w3id.org/communique/reading";

// The concept of the ontology's SKOS schemes that stands for a value: "cm:status-signed".
std::string status_concept(AgreementStatus status);
std::string agreement_kind_concept(AgreementKind kind);
std::string event_kind_concept(EventKind kind);
std::string act_concept(Act act);

// The property that states a relation of the view `relations` in one triple; "" where there is
// none.
std::string_view relation_property(std::string_view kind);

}  // namespace communique
