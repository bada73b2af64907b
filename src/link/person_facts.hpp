#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "link/clusters.hpp"
#include "link/home.hpp"
#include "link/person_name.hpp"

namespace communique {

// The countries of linked bodies.
class BodyCountries {
 public:
  BodyCountries(const Nodes& nodes, const Homes& homes, const Vocabulary& vocabulary,
                Clusters& clusters);
  // As far as any release states it.
  std::string_view of(NodeIndex cluster) const;
  // Else as guessed.
  std::string_view likely(NodeIndex cluster) const;

 private:
  std::unordered_map<NodeIndex, std::string_view> stated_, guessed_;
};

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
  bool shares_country(const PersonFacts& other) const;
  bool shares_body(const PersonFacts& other) const;
  bool shares_title(const PersonFacts& other) const;

  // Days between what both were seen as, a title or else a body; 0 where they share neither.
  std::int32_t days_from(const PersonFacts& other) const;

  // Takes in what another release says of the same person.
  void absorb(const PersonFacts& other);
};

// What each release says of each person, without names; nodes that are no persons have nothing.
std::vector<PersonFacts> read_person_facts(const Nodes& nodes, const BodyCountries& countries,
                                           const Vocabulary& vocabulary, Clusters& clusters);

// Why the facts can hardly be of one person: another country, another kind of employer, or another
// office at the same time.
Reasons conflicts_between(const PersonFacts& a, const PersonFacts& b);

// All that the facts say for and against one person.
Reasons reasons_between(const PersonFacts& a, const PersonFacts& b);

// How much speaks for one person besides the name; from 0 (nothing known) to 1.
float agreement_of(const PersonFacts& a, const PersonFacts& b);

}  // namespace communique
