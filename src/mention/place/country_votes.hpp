#pragma once

#include <map>
#include <span>
#include <string>

#include "mention/annotation.hpp"

namespace communique {

// How much a release speaks of each country: by name, in its title, through bodies that are known
// to be that country's.
class CountryVotes {
 public:
  explicit CountryVotes(const Annotation& annotation);

  // The country that the release most likely comes from; no_concept where a bloc outweighs all.
  ConceptId home() const;
  // Of these countries (local names in the vocabulary) home, else the one most spoken of;
  // no_concept where the release speaks of none.
  ConceptId most_of(std::span<const std::string> names) const;

 private:
  ConceptId part_of(ConceptId body) const;
  void vote_for(ConceptId body, int weight);

  const Annotation& annotation_;
  std::map<ConceptId, int> votes_;
};

}  // namespace communique
