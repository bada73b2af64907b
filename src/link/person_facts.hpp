#pragma once

#include <memory>
#include <span>
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
  std::string_view title;
  Period period;
  std::string_view bare;  // the title without what it is for: "minister"
  // What the office is for, from A to Z, by the title or else by the name of its body; none where
  // neither tells.
  std::vector<std::string_view> fields;
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

// Reads what a release says of a person, when it is asked for; that is less work than to keep it of
// all. Titles of the facts live as long as the reader. To be made when bodies are linked.
class PersonFactsReader {
 public:
  PersonFactsReader(const Nodes& nodes, const BodyCountries& countries,
                    const Vocabulary& vocabulary, Clusters& clusters);
  ~PersonFactsReader();
  PersonFactsReader(const PersonFactsReader&) = delete;
  PersonFactsReader& operator=(const PersonFactsReader&) = delete;

  PersonFacts read(NodeIndex person);

 private:
  class PostReader;
  // Which fact of a release is about which person; sorted. That is worth its while where the
  // release is asked about twice in a row.
  struct Mention {
    EntityIndex person = no_entity;
    std::uint32_t fact = 0;

    friend auto operator<=>(const Mention&, const Mention&) = default;
  };

  // Calls `action` with those of the person.
  template <typename Fact, typename Action>
  void for_facts_of(const EntityKey& person, std::span<const Fact> facts,
                    std::span<const Mention> index, Action action) const;
  void index(std::uint32_t release);

  const Nodes& nodes_;
  std::unique_ptr<PostReader> posts_;
  std::uint32_t asked_ = no_node, indexed_ = no_node;  // releases
  std::vector<Mention> post_index_, side_index_;
};

}  // namespace communique
