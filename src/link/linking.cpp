#include "link/linking.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <numeric>
#include <optional>
#include <set>

#include "link/agreement_linker.hpp"
#include "link/body_lineage.hpp"
#include "link/event_linker.hpp"
#include "link/linked_id.hpp"
#include "link/name_linker.hpp"
#include "link/person_linker.hpp"
#include "link/tenure_finder.hpp"

namespace communique {
namespace {

constexpr EntityType linked_by_name[] = {
    EntityType::Country, EntityType::Bloc,      EntityType::Body, EntityType::Organization,
    EntityType::Law,     EntityType::Programme, EntityType::Place};

// The name that most releases give, of persons not the surname alone; of equals the longest, then
// the first from A to Z.
std::string preferred_name(const Nodes& nodes, std::span<const NodeIndex> cluster,
                           const TitleWords& titles) {
  std::map<std::string_view, std::size_t> uses;
  for (const NodeIndex node : cluster) ++uses[nodes.entity(node).name()];
  const bool person = nodes.entity(cluster.front()).type == EntityType::Person;
  const auto rank = [&](const auto& use) {
    const auto& [name, count] = use;
    const PersonName bare = titles.without_title(read_person_name(name));
    const bool given = person && (bare.complete() || !bare.abbreviated.empty());
    return std::tuple(given, count, name.size());
  };
  return std::string(std::ranges::max_element(uses, {}, rank)->first);
}

// Persons are known by the name of the earliest release that has all of it, else by that without
// titles.
std::string name_for_id(const Nodes& nodes, std::span<const NodeIndex> cluster,
                        const TitleWords& titles) {
  const NamedEntity& first = nodes.entity(cluster.front());
  if (first.type != EntityType::Person) return std::string(first.name());
  for (const NodeIndex node : cluster) {
    const std::string_view name = nodes.entity(node).name();
    if (titles.without_title(read_person_name(name)).complete()) return std::string(name);
  }
  const std::string bare = titles.without_title(read_person_name(first.name())).plain();
  return bare.empty() ? std::string(first.name()) : bare;
}

// Makes entities of what the releases name; the memory that this takes goes with it.
class EntityLinker {
 public:
  EntityLinker(const ReadingSource& releases, const Summaries& summaries,
               const Vocabulary& vocabulary, std::span<const Identification> certain)
      : releases_(releases),
        certain_(certain),
        vocabulary_(vocabulary),
        nodes_(summaries),
        clusters_(nodes_),
        canon_(vocabulary),
        titles_(vocabulary),
        linking_(summaries.memory()) {}

  Linking link() {
    identify();
    link_known(nodes_, vocabulary_, clusters_);
    std::optional<Homes> homes(std::in_place, nodes_, HolderCountries(nodes_, canon_, titles_));
    for (const EntityType type : linked_by_name)
      link_names(nodes_, type, *homes, canon_, clusters_);
    const BodyCountries countries(nodes_, *homes, vocabulary_, clusters_);
    PersonFactsReader persons(nodes_, countries, vocabulary_, clusters_);
    link_persons(nodes_, persons, *homes, titles_, clusters_);
    homes.reset();  // is large
    const AgreementKeys agreements(nodes_, vocabulary_, canon_, clusters_);
    link_agreements(nodes_, agreements, clusters_);
    LinkedIds ids(releases_, nodes_, vocabulary_, countries, persons, agreements, clusters_,
                  *linking_.texts);
    linking_.comparisons = clusters_.comparisons();
    describe_all(ids);
    return std::move(linking_);
  }

 private:
  // What keeps two apart comes before what makes others one.
  void identify() {
    for (const auto& [first, second, same] : certain_) {
      if (!same) clusters_.keep_apart(nodes_.at(first), nodes_.at(second));
    }
    for (std::size_t i = 0; i < certain_.size(); ++i) {
      const auto& [first, second, same] = certain_[i];
      const NodeIndex a = nodes_.at(first), b = nodes_.at(second);
      if (same ? !clusters_.unite(a, b, MergeRule::Correction, {Reason::SaidByUser}) : a == b)
        linking_.refused.push_back(i);
    }
  }

  // Types in the order in which their ids build on each other.
  void describe_all(LinkedIds& ids) {
    const ClusterMembers members(clusters_, nodes_);
    std::pmr::vector<std::uint32_t> entity_of_node(nodes_.size(), nodes_.memory());
    linking_.entities.reserve(clusters_.count());
    const auto describe_type = [&](EntityType type) {
      for (const NodeIndex node : nodes_.of_type(type)) {
        if (clusters_.find(node) != node) continue;
        for (const NodeIndex member : members.of(node))
          entity_of_node[member] = static_cast<std::uint32_t>(linking_.entities.size());
        linking_.entities.push_back(describe(members.of(node), ids));
      }
    };
    for (const EntityType type : linked_by_name) describe_type(type);
    describe_type(EntityType::Person);
    describe_type(EntityType::Agreement);
    for (std::uint32_t release = 0; release < nodes_.summaries().size(); ++release) {
      std::vector<std::uint32_t>& row = linking_.entity_of.emplace_back();
      for (EntityIndex i = 0; i < nodes_.summaries()[release].entities.size(); ++i)
        row.push_back(entity_of_node[nodes_.at({release, i})]);
    }
    linking_.merges = clusters_.take_merges();
    linking_.separations = clusters_.take_separations();
  }

  LinkedEntity describe(std::span<const NodeIndex> cluster, LinkedIds& ids) {
    LinkedEntity linked;
    linked.first = nodes_[cluster.front()].key;
    linked.type = nodes_.entity(cluster.front()).type;
    linked.id = ids.give(cluster, name_for_id(nodes_, cluster, titles_));
    linked.name = linking_.texts->keep(preferred_name(nodes_, cluster, titles_));
    std::set<std::string_view> aliases;
    for (const NodeIndex node : cluster) {
      const NamedEntity& entity = nodes_.entity(node);
      linked.official |= entity.official;
      aliases.insert(entity.names.begin(), entity.names.end());
    }
    aliases.erase(linked.name);
    linked.aliases = linking_.texts->keep_texts({aliases.begin(), aliases.end()});
    return linked;
  }

  const ReadingSource& releases_;
  std::span<const Identification> certain_;
  const Vocabulary& vocabulary_;
  Nodes nodes_;
  Clusters clusters_;
  NameCanon canon_;
  TitleWords titles_;
  Linking linking_;
};

}  // namespace

Linking link_readings(const ReadingSource& releases, const Summaries& summaries,
                      const Vocabulary& vocabulary, const RepetitionsToCome& repetitions,
                      std::span<const Identification> certain) {
  Linking linking = EntityLinker(releases, summaries, vocabulary, certain).link();
  sort_entities(linking);
  linking.repeats = repetitions.get().repeats;
  linking.superseded_by = repetitions.get().superseded_by;
  linking.countries = prevailing_countries(summaries, linking);
  auto accounts =
      std::async(std::launch::async, [&] { return link_events(summaries, linking, vocabulary); });
  find_tenures(summaries, vocabulary, linking);  // writes what accounts of events do not read
  linking.first_account = accounts.get();
  return linking;
}

Linking link_readings(std::span<const ReleaseReading> readings, const Vocabulary& vocabulary,
                      std::span<const Identification> certain) {
  const ReadingsInMemory releases(readings);
  Summaries summaries;
  summarize(releases, vocabulary, summaries);
  return link_readings(releases, summaries, vocabulary, seek_repetitions(releases, summaries),
                       certain);
}

void sort_entities(Linking& linking) {
  std::vector<std::uint32_t> order(linking.entities.size()), place(order.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t i) { return linking.entities[i].id; });
  std::pmr::vector<LinkedEntity> sorted(linking.entities.get_allocator());
  sorted.reserve(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
    sorted.push_back(linking.entities[order[i]]);
  }
  linking.entities = std::move(sorted);
  for (std::vector<std::uint32_t>& row : linking.entity_of) {
    for (std::uint32_t& entity : row) entity = place[entity];
  }
  for (FormerId& former : linking.former_ids) former.entity = place[former.entity];
}

}  // namespace communique
