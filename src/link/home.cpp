#include "link/home.hpp"

#include <algorithm>
#include <span>

#include "mention/side.hpp"

namespace communique {

Homes::Homes(const Nodes& nodes, const HolderCountries& holders)
    : nodes_(nodes),
      places_(1),
      stated_(nodes.size(), nodes.memory()),
      guessed_(nodes.size(), nodes.memory()),
      by_holder_(nodes.size()),
      home_(nodes.summaries().size(), nodes.memory()),
      named_(nodes.memory()),
      first_named_(1, 0, nodes.memory()) {
  for (std::uint32_t release = 0; release < home_.size(); ++release) read_release(release, holders);
}

void Homes::read_release(std::uint32_t release, const HolderCountries& holders) {
  const ReleaseSummary& reading = nodes_.summaries()[release];
  read_bodies(release, holders);
  if (reading.publisher != no_entity)
    home_[release] = stated_[nodes_.at({release, reading.publisher})];
  if (home_[release] == 0 && reading.most_named_country != no_entity)
    home_[release] = number_of(reading.entities[reading.most_named_country]->id);
  for (const NamedEntity* entity : reading.entities) {
    if (is_side(entity->type)) named_.push_back(number_of(entity->id));
  }
  first_named_.push_back(static_cast<std::uint32_t>(named_.size()));
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
  if (guessed_[node] != 0 && guessed(node) != country) return false;
  const std::uint32_t release = nodes_[node].key.release;
  const std::span named(named_);
  return std::ranges::any_of(
      named.subspan(first_named_[release], first_named_[release + 1] - first_named_[release]),
      [&](std::uint32_t place) { return places_[place] == country; });
}

std::string_view Homes::likely(NodeIndex node) const {
  return guessed_[node] == 0 ? places_[home_[nodes_[node].key.release]] : guessed(node);
}

}  // namespace communique
