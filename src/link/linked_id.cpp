#include "link/linked_id.hpp"

#include <algorithm>

#include "mention/identity.hpp"
#include "mention/side.hpp"
#include "util/hash.hpp"

namespace communique {
namespace {

// "country:KR" -> "kr", "body:jp-meti" -> "jp-meti".
std::string tail_of(std::string_view id) { return make_slug(id.substr(id.find(':') + 1)); }

std::string cut(std::string slug) {
  constexpr std::size_t longest = 80;
  if (slug.size() <= longest) return slug;
  slug.resize(slug.rfind('-', longest) == std::string::npos ? longest : slug.rfind('-', longest));
  return slug;
}

}  // namespace

std::string LinkedIds::slug_of(NodeIndex node) {
  const auto known = id_of_.find(clusters_.find(node));
  return tail_of(known != id_of_.end() ? known->second : nodes_.entity(node).id);
}

// The abbreviation, with the country's code in front.
std::string LinkedIds::body_base(std::span<const NodeIndex> nodes, const std::string& name) const {
  std::string slug = make_slug(name);
  for (const NodeIndex node : nodes) {
    const auto& names = nodes_.entity(node).names;
    const auto abbreviation = std::ranges::find_if(names, is_abbreviation);
    if (abbreviation == names.end()) continue;
    slug = make_slug(*abbreviation);
    break;
  }
  const std::string_view country = countries_.likely(nodes.front());
  const std::string code = country.empty() ? "" : tail_of(country) + "-";
  return slug.starts_with(code) ? slug : code + slug;
}

std::string LinkedIds::agreement_base(NodeIndex node, const std::string& name) {
  constexpr std::size_t most_parties = 4;
  const AgreementKey& key = agreements_.of(node);
  if (key.party_entities.empty() || key.party_entities.size() > most_parties)
    return make_slug(name);
  std::vector<std::string> parties;
  for (const EntityIndex party : key.party_entities)
    parties.push_back(slug_of(nodes_.beside(node, party)));
  std::ranges::sort(parties);
  std::string slug;
  for (const std::string& party : parties) slug += party + "-";
  slug += make_slug(to_string(key.kind));
  if (!key.field.empty()) slug += "-" + make_slug(key.field);
  return slug;
}

std::string LinkedIds::base_of(std::span<const NodeIndex> nodes, const std::string& name) {
  const NamedEntity& first = nodes_.entity(nodes.front());
  const std::string prefix = std::string(id_prefix(first.type)) + ":";
  for (const NodeIndex node : nodes) {
    const ConceptId known = nodes_.entity(node).concept_id;
    if (known == no_concept) continue;
    const std::string_view id = vocabulary_[known].attribute("entity");
    if (!id.empty()) return std::string(id);
  }
  if (is_side(first.type)) return std::string(first.id);
  if (first.type == EntityType::Body) return prefix + cut(body_base(nodes, name));
  if (first.type == EntityType::Agreement) return prefix + cut(agreement_base(nodes.front(), name));
  return prefix + cut(make_slug(name));
}

// What may tell a thing from its namesakes, the most telling first.
std::vector<std::string> LinkedIds::distinctions_of(std::span<const NodeIndex> nodes) {
  std::vector<std::string> distinctions;
  const auto add = [&](std::string distinction) {
    if (!distinction.empty()) distinctions.push_back(std::move(distinction));
  };
  for (const NodeIndex node : nodes) {
    const PersonFacts facts = persons_.read(node);
    for (const std::string_view country : facts.countries) add(tail_of(country));
    for (const std::string_view country : facts.guessed_countries) add(tail_of(country));
    for (const Employer& employer : facts.employers) add(slug_of(employer.body));
    for (const TitleBorne& borne : facts.titles) add(make_slug(borne.title));
    if (!distinctions.empty()) break;
  }
  const ReleaseSummary& release = nodes_.summaries()[nodes_[nodes.front()].key.release];
  add(to_iso({release.date.year, 0, 0}));
  add(to_iso({release.date.year, release.date.month, 0}));
  add(to_iso(release.date));
  add(make_slug(release.id));
  return distinctions;
}

std::string_view LinkedIds::give(std::span<const NodeIndex> nodes, const std::string& name) {
  const std::string base = base_of(nodes, name);
  std::string id = base;
  for (const std::string& distinction :
       is_taken(id) ? distinctions_of(nodes) : std::vector<std::string>()) {
    id = base;
    id.append("-").append(distinction);
    if (!is_taken(id)) break;
  }
  if (is_taken(id)) {
    Hasher hasher;
    const Node first = nodes_[nodes.front()];
    hasher.add(releases_.release(first.key.release).text);
    hasher.add(first.entity.id);
    id += "-" + std::to_string(hasher.value() % 1'000'000);
  }
  taken_.insert(hash_of(id));
  const std::string_view kept = texts_.keep(id);
  const EntityType type = nodes_.entity(nodes.front()).type;
  if (type != EntityType::Person && type != EntityType::Agreement) id_of_[nodes.front()] = kept;
  return kept;
}

}  // namespace communique
