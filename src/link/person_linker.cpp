#include "link/person_linker.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "link/known_persons.hpp"
#include "link/short_name_linker.hpp"
#include "util/hash.hpp"

namespace communique {
namespace {

constexpr float same_office = 0.4F;  // as agreement_of counts

class FullNameLinker {
 public:
  FullNameLinker(const Nodes& nodes, KnownPersons& persons)
      : nodes_(nodes), persons_(persons), memory_(nodes.memory()), named_(nodes.memory()) {}

  // Returns the nodes whose names are not complete.
  std::vector<NodeIndex> link() {
    read_names();
    link_full_names();
    link_longer_names();
    return std::move(short_names_);
  }

 private:
  // A node of a complete name.
  struct NamedNode {
    std::uint64_t name = 0;  // hash of its letters
    NodeIndex node = no_node;
    std::uint32_t parts = 0;  // of the name

    friend auto operator<=>(const NamedNode&, const NamedNode&) = default;
  };
  using Namesakes = std::span<const NamedNode>;

  void read_names() {
    for (const NodeIndex node : nodes_.of_type(EntityType::Person)) {
      const PersonName name = persons_.name_of_node(node);
      if (name.complete()) {
        named_.push_back(
            {hash_of(name.letters()), node, static_cast<std::uint32_t>(name.parts.size())});
      } else if (!name.empty()) {
        short_names_.push_back(node);
      }
    }
    std::ranges::sort(named_);
  }

  // As many names at a time as keep what is read of them small. Of who is named once nothing is.
  void link_full_names() {
    constexpr std::size_t most_at_once = 400'000;  // nodes, of some 400 bytes
    std::vector<Namesakes> groups;
    std::size_t nodes = 0;
    for (auto first = named_.begin(); first != named_.end();) {
      const auto last =
          std::find_if(first, named_.end(), [&](const auto& n) { return n.name != first->name; });
      if (last - first == 1) {
        persons_.add(first->node, first->parts);
      } else {
        groups.emplace_back(first, last);
        nodes += groups.back().size();
      }
      first = last;
      if (nodes < most_at_once && first != named_.end()) continue;
      link_groups(groups);
      groups.clear();
      nodes = 0;
    }
    named_ = {};
    persons_.sort();
  }

  // Reads what releases say of the nodes in the order of the releases, which lie so in memory.
  void link_groups(const std::vector<Namesakes>& groups) {
    std::vector<std::pair<NodeIndex, std::uint32_t>> places;
    for (const Namesakes group : groups) {
      for (const NamedNode& named : group)
        places.emplace_back(named.node, static_cast<std::uint32_t>(places.size()));
    }
    std::ranges::sort(places);
    std::vector<PersonFacts> facts(places.size());
    for (const auto& [node, place] : places) facts[place] = persons_.facts_of_node(node);
    std::span<PersonFacts> left(facts);
    for (const Namesakes group : groups) {
      link_namesakes(left.first(group.size()));
      left = left.subspan(group.size());
    }
  }

  // First what an office or a title in a country shows to be one person; then those whose offices
  // follow each other; last those of whom nothing but the name is known.
  void link_namesakes(std::span<PersonFacts> all) {
    const PersonIndex first = persons_.size();
    const auto alone =
        std::stable_partition(all.begin(), all.end(), std::mem_fn(&PersonFacts::has_context));
    std::vector<PersonIndex> namesakes;
    for (PersonFacts& facts : std::span(all.begin(), alone)) {
      const auto best = persons_.best_of(facts, namesakes, same_office);
      if (best) {
        persons_.join(*best, facts, MergeRule::SameNameAndOffice, Reason::SameName);
      } else {
        namesakes.push_back(persons_.add(std::move(facts)));
      }
    }
    link_careers(namesakes);
    for (PersonFacts& facts : std::span(alone, all.end())) {
      const auto best = namesakes.size() == 1 ? persons_.best_of(facts, namesakes) : std::nullopt;
      if (best) {
        persons_.join(*best, facts, MergeRule::SameName, Reason::SameName);
      } else {
        persons_.leave_apart(namesakes, facts, Reason::SameName);
        namesakes.push_back(persons_.add(std::move(facts)));
      }
    }
    persons_.forget_named_once(first);
  }

  void link_careers(std::vector<PersonIndex>& namesakes) {
    if (namesakes.size() < 2) return;
    std::vector<PersonIndex> apart;
    for (const PersonIndex person : namesakes) {
      const PersonFacts facts = persons_.facts_of(person);
      if (const auto best = persons_.best_of(facts, apart)) {
        persons_.join_known(person, *best, facts, MergeRule::SameName, Reason::SameName);
      } else {
        persons_.leave_apart(apart, facts, Reason::SameName);
        apart.push_back(person);
      }
    }
    namesakes = std::move(apart);
  }

  // "Hamad Al Ketbi" and "Hamad bin Rashid Al Ketbi"; of one office, "Jose Diaz" and "Jose Diaz
  // Solis".
  void link_longer_names() {
    std::vector<PersonIndex> order(persons_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(order, [this](PersonIndex person) { return persons_.is_joined(person); });
    std::ranges::stable_sort(order, std::greater<>(),
                             [this](PersonIndex person) { return persons_.parts_of_name(person); });
    PersonsByName by_ends(&memory_), by_opening(&memory_);
    for (const PersonIndex person : order) {
      const PersonName name = persons_.name_of(person);
      const std::uint64_t ends = hash_of(name.ends());
      std::pmr::vector<PersonIndex>& others = by_ends[ends];
      const auto opened = by_opening.find(ends);
      const bool none = others.empty() && opened == by_opening.end();
      if (!none && is_longer_one(person, others,
                                 opened == by_opening.end() ? std::span<const PersonIndex>()
                                                            : std::span(opened->second)))
        continue;
      others.push_back(person);
      if (const std::string opening = name.opening(); !opening.empty())
        by_opening[hash_of(opening)].push_back(person);
    }
  }

  // Joins the person to the one of the longer names whose it is, if any. Others have its ends, or
  // open with them.
  bool is_longer_one(PersonIndex person, std::span<const PersonIndex> others,
                     std::span<const PersonIndex> opened) {
    const PersonFacts facts = persons_.facts_of(person);
    auto best = persons_.best_of(facts, others);
    bool clear = best && (others.size() == 1 || agreement_of(persons_.facts_of(*best), facts) > 0);
    if (!clear && others.empty()) {
      best = persons_.best_of(facts, opened, same_office);
      clear = best.has_value();
    }
    if (clear && persons_.name_of(*best).letters() != facts.name.letters()) {
      persons_.join_known(person, *best, facts, MergeRule::LongerName, Reason::FullerName);
      return true;
    }
    persons_.leave_apart(others, facts, Reason::FullerName);
    return false;
  }

  const Nodes& nodes_;
  KnownPersons& persons_;
  std::pmr::monotonic_buffer_resource memory_;
  std::pmr::vector<NamedNode> named_;  // by name, then in order of time
  std::vector<NodeIndex> short_names_;
};

}  // namespace

void link_persons(const Nodes& nodes, PersonFactsReader& facts, const Homes& homes,
                  const TitleWords& titles, Clusters& clusters) {
  KnownPersons persons(nodes, facts, titles, clusters);
  link_short_names(FullNameLinker(nodes, persons).link(), homes, persons);
}

}  // namespace communique
