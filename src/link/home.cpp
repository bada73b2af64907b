#include "link/home.hpp"

#include <algorithm>

#include "mention/side.hpp"

namespace communique {
Homes::Homes(const Nodes& nodes, const HolderCountries& holders)
    : nodes_(nodes),
      places_(1),
      stated_(nodes.size()),
      guessed_(nodes.size()),
      by_holder_(nodes.size()),
      home_(nodes.summaries().size()),
      named_(nodes.summaries().size()) {
  for (std::uint32_t release = 0; release < home_.size(); ++release) read_release(release, holders);
}

void Homes::read_release(std::uint32_t release, const HolderCountries& holders) {
  const ReleaseSummary& reading = nodes_.summaries()[release];
  read_bodies(release, holders);
  if (reading.publisher != no_entity)
    home_[release] = stated(nodes_.at({release, reading.publisher}));
  if (home_[release].empty() && reading.most_named_country != no_entity)
    home_[release] = reading.entities[reading.most_named_country]->id;
  for (const NamedEntity* entity : reading.entities) {
    if (is_side(entity->type)) named_[release].push_back(entity->id);
  }
  std::ranges::sort(named_[release]);
}

void Homes::read_bodies(std::uint32_t release, const HolderCountries& holders) {
  const ReleaseSummary& reading = nodes_.summaries()[release];
  std::vector<bool> printed(reading.entities.size());
  for (const BodySummary& fact : reading.bodies) {
    const NodeIndex node = nodes_.at({release, fact.body});
    const bool sure = fact.confidence >= stated_confidence;
    std::uint32_t& place = (sure ? stated_ : guessed_)[node];
    if (fact.country != no_entity) {
      place = number_of(reading.entities[fact.country]->id);
      printed[fact.body] = fact.confidence >= printed_confidence;
    } else if (place == 0 && fact.part_of != no_entity) {
      const NamedEntity& whole = *reading.entities[fact.part_of];
      if (whole.type == EntityType::Bloc) place = number_of(whole.id);
    }
  }
  for (const PostSummary& post : reading.posts) {
    const std::string_view country = holders.of(release, post);
    if (country.empty() || printed[post.body]) continue;
    const NodeIndex node = nodes_.at({release, post.body});
    by_holder_[node] = stated(node) != country;
    stated_[node] = number_of(country);
  }
}

std::uint32_t Homes::number_of(std::string_view place) {
  const auto [known, added] =
      numbers_.try_emplace(place, static_cast<std::uint32_t>(places_.size()));
  if (added) places_.push_back(place);
  return known->second;
}

bool Homes::may_mean(NodeIndex node, std::string_view country) const {
  const bool other = guessed_[node] != 0 && guessed(node) != country;
  return !other && std::ranges::binary_search(named_[nodes_[node].key.release], country);
}

std::string_view Homes::likely(NodeIndex node) const {
  return guessed_[node] == 0 ? home_[nodes_[node].key.release] : guessed(node);
}

}  // namespace communique
