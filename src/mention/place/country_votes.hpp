#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// How much a release speaks of each country or bloc as its own: by name and in its title, less as
// the other side of talks, through bodies and officials, in its dateline. To be made of an
// annotation whose mentions have entities.
class CountryVotes {
 public:
  explicit CountryVotes(const Annotation& annotation);

  // The country or bloc that the release most likely comes from, or no_concept.
  ConceptId home() const;
  // The same, or where that convenes all states, the next that does not: the side of talks that the
  // release most likely takes.
  ConceptId home_side() const;
  // The country of which an organisation that convenes all states tells far more than of others;
  // else no_concept.
  ConceptId state_before_all() const;
  // home() where it is a country, else no_concept.
  ConceptId home_country() const;
  // The same where the release tells it plainly: in its title or dateline, by its bodies, or again
  // and again; else no_concept.
  ConceptId told_home() const;
  // Of these countries (local names in the vocabulary) home, else the one most spoken of;
  // no_concept where the release speaks of none.
  ConceptId most_of(std::span<const std::string> names) const;

 private:
  struct Vote {
    ConceptId side;  // a country or bloc
    int weight;
  };

  void count_names();
  bool tells_region_of_field(const Mention& mention) const;
  void count_officials();
  bool names_official_of_country(const Sentence& sentence) const;
  void count_bodies();
  void count_travel();
  void count_other_sides();
  void turn_from_blocs();
  void count_datelines();
  void vote_for_seat(const LexicalHit& place, bool any);
  void count_letterheads();
  bool tells_travel() const;
  void count_places();
  bool in_title(std::uint32_t holder) const;
  ConceptId country_of_holder(const Office& office) const;
  bool is_country(ConceptId side) const;
  bool is_agency(ConceptId organization) const;
  ConceptId country_of(ConceptId body) const;
  ConceptId part_of(ConceptId body) const;
  void vote(ConceptId side, int weight);
  void vote_for(ConceptId body, int weight);
  int votes_for(ConceptId side) const;

  const Annotation& annotation_;
  const Document& document_;
  std::vector<Vote> votes_;  // in the order of the first vote
};

}  // namespace communique
