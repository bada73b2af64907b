#include "export/rdf_terms.hpp"

#include <algorithm>
#include <iterator>

namespace communique {
namespace {

struct RelationProperty {
  std::string_view kind;
  std::string_view property;
};

constexpr RelationProperty relation_properties[] = {
    {"belongs-to", "cm:country"},
    {"part-of", "org:unitOf"},
    {"holds-post-at", "org:memberOf"},
    {"represents", "cm:represents"},
    {"party-of", "cm:partyTo"},
    {"member-of", "org:memberOf"},
    {"speaks-of", "cm:spokeOf"},
    {"succeeded-by", "cm:succeededBy"},
    {"meets", "cm:met"},
    {"takes-up", "cm:tookUp"},
    {"visits", "cm:visited"},
    {"trades-with", "cm:tradesWith"},
};

std::string concept_name(std::string_view scheme, std::string_view value) {
  return "cm:" + std::string(scheme) + "-" + std::string(value);
}

}  // namespace

std::string status_concept(AgreementStatus status) {
  return concept_name("status", to_string(status));
}
std::string agreement_kind_concept(AgreementKind kind) {
  return concept_name("agreement", to_string(kind));
}
std::string event_kind_concept(EventKind kind) { return concept_name("event", to_string(kind)); }
std::string act_concept(Act act) { return concept_name("act", to_string(act)); }

std::string_view relation_property(std::string_view kind) {
  const auto* found = std::ranges::find(relation_properties, kind, &RelationProperty::kind);
  return found != std::end(relation_properties) ? found->property : std::string_view();
}

}  // namespace communique
