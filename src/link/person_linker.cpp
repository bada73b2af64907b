#include "link/person_linker.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "link/known_persons.hpp"
#include "link/short_name_linker.hpp"

namespace communique {
namespace {

constexpr float same_office = 0.4F;  // as agreement_of counts

class FullNameLinker {
 public:
  FullNameLinker(const Nodes& nodes, KnownPersons& persons) : nodes_(nodes), persons_(persons) {}

  // Returns the nodes whose names are not complete.
  std::vector<NodeIndex> link() {
    link_full_names();
    link_longer_names();
    return std::move(short_names_);
  }

 private:
  // First what an office or a title in a country shows to be one person; then those whose offices
  // follow each other; last those of whom nothing but the name is known.
  void link_full_names() {
    std::unordered_map<std::string, std::vector<PersonIndex>> by_name;
    std::vector<NodeIndex> names_alone;
    for (const NodeIndex node : nodes_.of_type(EntityType::Person)) {
      const PersonFacts facts = persons_.facts_of_node(node);
      if (!facts.name.complete()) {
        if (!facts.name.empty()) short_names_.push_back(node);
        continue;
      }
      if (!facts.has_context()) {
        names_alone.push_back(node);
        continue;
      }
      std::vector<PersonIndex>& namesakes = by_name[facts.name.letters()];
      const auto best = persons_.best_of(facts, namesakes, same_office);
      if (best) {
        persons_.join(*best, facts, MergeRule::SameNameAndOffice, Reason::SameName);
      } else {
        namesakes.push_back(persons_.add(facts));
      }
    }
    for (auto& [name, namesakes] : by_name) link_careers(namesakes);
    for (const NodeIndex node : names_alone) {
      const PersonFacts facts = persons_.facts_of_node(node);
      std::vector<PersonIndex>& namesakes = by_name[facts.name.letters()];
      const auto best = namesakes.size() == 1 ? persons_.best_of(facts, namesakes) : std::nullopt;
      if (best) {
        persons_.join(*best, facts, MergeRule::SameName, Reason::SameName);
      } else {
        persons_.leave_apart(namesakes, facts, Reason::SameName);
        namesakes.push_back(persons_.add(facts));
      }
    }
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
    std::unordered_map<std::string, std::vector<PersonIndex>> by_ends, by_opening;
    for (const PersonIndex person : order) {
      const PersonFacts facts = persons_.facts_of(person);
      std::vector<PersonIndex>& others = by_ends[facts.name.ends()];
      auto best = persons_.best_of(facts, others);
      bool clear =
          best && (others.size() == 1 || agreement_of(persons_.facts_of(*best), facts) > 0);
      if (!clear && others.empty()) {
        best = persons_.best_of(facts, by_opening[facts.name.ends()], same_office);
        clear = best.has_value();
      }
      if (clear && persons_.facts_of(*best).name.letters() != facts.name.letters()) {
        persons_.join_known(person, *best, facts, MergeRule::LongerName, Reason::FullerName);
      } else {
        persons_.leave_apart(others, facts, Reason::FullerName);
        others.push_back(person);
        if (const std::string opening = facts.name.opening(); !opening.empty())
          by_opening[opening].push_back(person);
      }
    }
  }

  const Nodes& nodes_;
  KnownPersons& persons_;
  std::vector<NodeIndex> short_names_;
};

}  // namespace

void link_persons(const Nodes& nodes, PersonFactsReader& facts, const Homes& homes,
                  const TitleWords& titles, Clusters& clusters) {
  KnownPersons persons(nodes, facts, titles, clusters);
  link_short_names(FullNameLinker(nodes, persons).link(), homes, persons);
}

}  // namespace communique
