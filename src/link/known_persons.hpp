#pragma once

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "link/clusters.hpp"
#include "link/nodes.hpp"
#include "link/person_evidence.hpp"
#include "link/person_facts.hpp"

namespace communique {

using PersonIndex = std::uint32_t;
// By hash of the name, or of a part of it.
using PersonsByName = std::pmr::unordered_map<std::uint64_t, std::pmr::vector<PersonIndex>>;

constexpr std::int32_t longest_absence = 550;  // days between two sights of one holder

// The persons that linking knows so far, each with the facts of all the nodes that were joined to
// it. Facts of who is named once are read again whenever they are needed: that is less memory.
class KnownPersons {
 public:
  KnownPersons(const Nodes& nodes, PersonFactsReader& reader, const TitleWords& titles,
               Clusters& clusters)
      : nodes_(nodes),
        reader_(reader),
        titles_(titles),
        clusters_(clusters),
        persons_(nodes.memory()) {}

  PersonIndex size() const { return static_cast<PersonIndex>(persons_.size()); }
  // Whether the person is another one by now.
  bool is_joined(PersonIndex person) const { return persons_[person].joined; }
  std::size_t parts_of_name(PersonIndex person) const;

  // The fullest of the names of a node, without titles.
  PersonName name_of_node(NodeIndex node) const;
  // What one release says of a node.
  PersonFacts facts_of_node(NodeIndex node) const;
  PersonName name_of(PersonIndex person) const;
  // In `room` where they are not kept.
  const PersonFacts& facts_of(PersonIndex person, PersonFacts& room) const;
  PersonFacts facts_of(PersonIndex person) const;

  PersonIndex add(NodeIndex node, std::uint32_t parts_of_name);
  // The same with its facts at hand.
  PersonIndex add(PersonFacts&& facts);
  // Of those from that one on, facts of who is named more than once are kept.
  void forget_named_once(PersonIndex first);
  // Numbers them anew, in the order in which they were first named.
  void sort();
  void join(PersonIndex person, const PersonFacts& facts, MergeRule rule, Reason name);
  // A known person to another one, as which it is known from now on.
  void join_known(PersonIndex person, PersonIndex other, const PersonFacts& facts, MergeRule rule,
                  Reason name);
  // Notes the first few that a person could have been one with.
  void leave_apart(std::span<const PersonIndex> candidates, const PersonFacts& facts, Reason name);

  bool may_be_one(const PersonFacts& known, const PersonFacts& facts) const;
  // Whether the user says so of two that no evidence joins.
  bool is_one(PersonIndex a, PersonIndex b) const;
  // The person among the candidates for whom most speaks, at least `least`, as agreement_of
  // counts; of two equals the one seen last.
  std::optional<PersonIndex> best_of(const PersonFacts& facts,
                                     std::span<const PersonIndex> candidates,
                                     float least = 0) const;

 private:
  struct Person {
    NodeIndex first = no_node;        // node
    std::uint32_t parts_of_name = 0;  // of that node
    bool joined = false, named_again = false;
    std::unique_ptr<PersonFacts> facts = nullptr;  // of who is named more than once
  };

  const Nodes& nodes_;
  PersonFactsReader& reader_;
  const TitleWords& titles_;
  Clusters& clusters_;
  std::pmr::vector<Person> persons_;
};

}  // namespace communique
