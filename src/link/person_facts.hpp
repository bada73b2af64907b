#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "link/body_countries.hpp"
#include "link/person_name.hpp"

namespace communique {

// The days between which something was seen; 0 where no dated release shows it.
struct Period {
  std::int32_t first = 0, last = 0;

  bool known() const { return first != 0; }
  void include(const Period& other);
  // Days between two periods; 0 where they meet or one is unknown.
  std::int32_t days_from(const Period& other) const;
};

// An office's body, and when it was seen held; a person who comes back has two of them.
struct Employer {
  NodeIndex body = no_node;  // cluster of a body, organisation or bloc
  bool official = false;     // no organisation
  bool stated = false;       // not guessed
  Period period;
};

// A title in canonical words ("trade minister"), and when it was seen borne.
struct TitleBorne {
  std::string title;
  Period period;
  std::string bare;  // the title without what it is for: "minister"
  // What the office is for, from A to Z, by the title or else by the name of its body; none where
  // neither tells.
  std::vector<std::string> fields;
};

// What is known of a person: from one release, or from all those that were found to be of one
// person.
struct PersonFacts {
  NodeIndex node = no_node;
  PersonName name;                                  // the fullest
  std::vector<std::string_view> countries;          // stated
  std::vector<std::string_view> guessed_countries;  // speak for one person, but against none
  std::vector<Employer> employers;
  std::vector<TitleBorne> titles;

  bool has_context() const { return !countries.empty() || !employers.empty() || !titles.empty(); }
  // Takes in what another release says of the same person.
  void absorb(const PersonFacts& other);
};

// What each release says of each person, without names; nodes that are no persons have nothing.
std::vector<PersonFacts> read_person_facts(const Nodes& nodes, const BodyCountries& countries,
                                           const Vocabulary& vocabulary, Clusters& clusters);

}  // namespace communique
