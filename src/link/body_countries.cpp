#include "link/body_countries.hpp"

#include "mention/place/country.hpp"

namespace communique {
namespace {

std::string_view country_known_to(const Vocabulary& vocabulary, const NamedEntity& body) {
  const ConceptId country = known_country(vocabulary, body.concept_id);
  return country == no_concept ? std::string_view() : vocabulary[country].attribute("entity");
}

}  // namespace

BodyCountries::BodyCountries(const Nodes& nodes, const Homes& homes, const Vocabulary& vocabulary,
                             Clusters& clusters) {
  for (const NodeIndex node : nodes.of_type(EntityType::Body)) {
    std::string_view country = homes.stated(node);
    if (country.empty()) country = country_known_to(vocabulary, nodes[node].entity);
    const bool stated = country.starts_with("country:");
    if (!stated) country = homes.likely(node);
    if (!country.empty()) (stated ? stated_ : guessed_).try_emplace(clusters.find(node), country);
  }
}

std::string_view BodyCountries::of(NodeIndex cluster) const {
  const auto found = stated_.find(cluster);
  return found == stated_.end() ? std::string_view() : found->second;
}

std::string_view BodyCountries::likely(NodeIndex cluster) const {
  if (const auto stated = of(cluster); !stated.empty()) return stated;
  const auto found = guessed_.find(cluster);
  return found == guessed_.end() ? std::string_view() : found->second;
}

}  // namespace communique
