#pragma once

#include <memory_resource>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "link/canonical_name.hpp"
#include "link/clusters.hpp"
#include "util/name_pool.hpp"

namespace communique {

// What tells one agreement from another.
struct AgreementKey {
  using allocator_type = std::pmr::polymorphic_allocator<>;
  explicit AgreementKey(allocator_type memory) : parties(memory), party_entities(memory) {}

  AgreementKind kind = AgreementKind::Other;
  std::pmr::vector<std::string_view>
      parties;  // sorted; ids of countries and blocs, numbers of clusters else
  std::pmr::vector<EntityIndex> party_entities;  // of its release
  std::string_view field;                        // what it is about: the words that no head has
  std::string_view name;                         // the fullest, canonical

  std::string joined_parties() const;
};

// Whether the kind is of a standing trade agreement, which two sides have but once.
bool is_trade_agreement(AgreementKind kind);

// The keys of all agreements of all releases; their texts live as long as this.
class AgreementKeys {
 public:
  AgreementKeys(const Nodes& nodes, const Vocabulary& vocabulary, NameCanon& canon,
                Clusters& clusters);

  const AgreementKey& of(NodeIndex agreement) const { return keys_.at(agreement); }

 private:
  void read_head_words(const Vocabulary& vocabulary);
  void read_parties(std::uint32_t release, Clusters& clusters);
  void read_names(NodeIndex agreement, AgreementKey& key);

  const Nodes& nodes_;
  NameCanon& canon_;
  std::unordered_set<std::string> head_words_;
  NamePool texts_;
  std::pmr::monotonic_buffer_resource memory_;
  std::pmr::unordered_map<NodeIndex, AgreementKey> keys_;
};

}  // namespace communique
