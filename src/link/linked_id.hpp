#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "link/agreement_key.hpp"
#include "link/linking.hpp"
#include "link/nodes.hpp"
#include "link/person_facts.hpp"
#include "util/hash_set.hpp"

namespace communique {

// Gives linked entities ids that can be read and do not change when releases are added: made of the
// name that the earliest release has, and where two would be equal, of the country, the body or the
// year too. Never a counter.
class LinkedIds {
 public:
  LinkedIds(const ReadingSource& releases, const Nodes& nodes, const Vocabulary& vocabulary,
            const BodyCountries& countries, PersonFactsReader& persons,
            const AgreementKeys& agreements, Clusters& clusters, Arena& texts)
      : releases_(releases),
        nodes_(nodes),
        vocabulary_(vocabulary),
        countries_(countries),
        persons_(persons),
        agreements_(agreements),
        clusters_(clusters),
        texts_(texts),
        taken_(clusters.count()) {}

  // The id of the thing whose nodes these are, the earliest first. Bodies and organisations must
  // get theirs before persons and agreements, and each thing just once. It lives in the arena.
  std::string_view give(std::span<const NodeIndex> nodes, const std::string& name);

 private:
  std::string base_of(std::span<const NodeIndex> nodes, const std::string& name);
  std::string body_base(std::span<const NodeIndex> nodes, const std::string& name) const;
  std::string agreement_base(NodeIndex node, const std::string& name);
  std::vector<std::string> distinctions_of(std::span<const NodeIndex> nodes);
  std::string slug_of(NodeIndex node);
  bool is_taken(const std::string& id) const { return taken_.contains(hash_of(id)); }

  const ReadingSource& releases_;
  const Nodes& nodes_;
  const Vocabulary& vocabulary_;
  const BodyCountries& countries_;
  PersonFactsReader& persons_;
  const AgreementKeys& agreements_;
  Clusters& clusters_;
  Arena& texts_;
  HashSet taken_;  // ids
  // By cluster; not of persons and agreements, which are no part of other ids.
  std::unordered_map<NodeIndex, std::string_view> id_of_;
};

}  // namespace communique
