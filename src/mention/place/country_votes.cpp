#include "mention/place/country_votes.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace communique {
namespace {

constexpr int known_body = 4;
constexpr int known_again = 1;
constexpr int opens_title = 5;

}  // namespace

CountryVotes::CountryVotes(const Annotation& annotation) : annotation_(annotation) {
  std::set<ConceptId> counted;
  std::map<ConceptId, int> blocs;
  for (const Mention& mention : annotation.mentions) {
    if (mention.type == EntityType::Country) {
      votes_[mention.concept_id] += mention.tokens.first == 0 ? opens_title : 1;
    } else if (mention.type == EntityType::Bloc) {
      ++blocs[mention.concept_id];
    } else if (mention.country != no_concept) {
      continue;  // a release names its own country's bodies without the country
    } else if (mention.type == EntityType::Body && mention.concept_id != no_concept) {
      const bool first = counted.insert(mention.concept_id).second;
      vote_for(mention.concept_id, first ? known_body : known_again);
    } else if (mention.type == EntityType::Organization && mention.concept_id != no_concept) {
      vote_for(mention.concept_id, known_again);
    }
  }
  const bool known_bodies =
      std::ranges::any_of(counted, [&](ConceptId body) { return part_of(body) == no_concept; });
  for (const ConceptId body : counted) {
    const auto bloc = blocs.find(part_of(body));
    if (bloc != blocs.end() && !known_bodies) votes_[no_concept] += std::exchange(bloc->second, 0);
  }
}

ConceptId CountryVotes::part_of(ConceptId body) const {
  return annotation_.vocabulary->find((*annotation_.vocabulary)[body].attribute("partOf"));
}

// Parts of a bloc speak against all countries.
void CountryVotes::vote_for(ConceptId body, int weight) {
  const Concept& known = (*annotation_.vocabulary)[body];
  const ConceptId country = annotation_.vocabulary->find(known.attribute("country"));
  if (country != no_concept) votes_[country] += weight;
  if (part_of(body) != no_concept) votes_[no_concept] += known_again;
}

ConceptId CountryVotes::home() const {
  const auto most =
      std::ranges::max_element(votes_, {}, [](const auto& vote) { return vote.second; });
  return most == votes_.end() ? no_concept : most->first;
}

ConceptId CountryVotes::most_of(std::span<const std::string> names) const {
  const ConceptId home_country = home();
  ConceptId best = no_concept;
  int most = 0;
  for (const std::string& name : names) {
    const ConceptId country = annotation_.vocabulary->find(name);
    if (country == home_country && country != no_concept) return country;
    const auto vote = votes_.find(country);
    if (vote == votes_.end() || vote->second <= most) continue;
    most = vote->second;
    best = country;
  }
  return best;
}

}  // namespace communique
