#include "mention/country_votes.hpp"

#include <algorithm>

namespace communique {
namespace {

constexpr int body_weight = 4;
constexpr int organization_weight = 1;
constexpr int title_weight = 3;

}  // namespace

CountryVotes::CountryVotes(const Annotation& annotation) : annotation_(annotation) {
  const Vocabulary& vocabulary = *annotation.vocabulary;
  bool title_read = false;
  for (const Mention& mention : annotation.mentions) {
    const bool in_title = mention.span.end <= annotation.document.release().title_length;
    if (mention.type == EntityType::Country) {
      ++votes_[mention.concept_id];
      if (in_title && !title_read) votes_[mention.concept_id] += title_weight;
      title_read |= in_title;
    }
    const bool body = mention.type == EntityType::Body;
    if ((!body && mention.type != EntityType::Organization) || mention.concept_id == no_concept)
      continue;
    const Concept& known = vocabulary[mention.concept_id];
    const ConceptId country = vocabulary.find(known.attribute("country"));
    if (country != no_concept) votes_[country] += body ? body_weight : organization_weight;
    if (!known.attribute("partOf").empty()) votes_[no_concept] += body_weight;
  }
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
