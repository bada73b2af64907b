#include "link/agreement_linker.hpp"

#include <cstdlib>
#include <limits>
#include <string>
#include <unordered_map>
#include <vector>

namespace communique {
namespace {

constexpr std::int32_t year = 400;
constexpr std::int32_t season = 90;

class AgreementLinker {
 public:
  AgreementLinker(const Nodes& nodes, const AgreementKeys& keys, Clusters& clusters)
      : nodes_(nodes), clusters_(clusters) {
    for (const NodeIndex node : nodes.of_type(EntityType::Agreement))
      agreements_.push_back({node, &keys.of(node)});
  }

  void link() {
    for (const auto& [node, key] : agreements_) {
      if (!key->parties.empty()) link_by_parties(node, *key);
    }
    for (const auto& [node, key] : agreements_) {
      if (!key->parties.empty() && key->kind == AgreementKind::Other && key->field.empty())
        link_unnamed(node, *key);
      if (key->parties.empty() && !key->field.empty()) link_by_name(node, *key);
    }
  }

 private:
  struct Agreement {
    NodeIndex node;
    const AgreementKey* key;
  };
  using Group = std::vector<NodeIndex>;  // one node of each agreement, the latest seen

  std::int32_t days_between(NodeIndex a, NodeIndex b) const {
    return std::abs(nodes_[a].day - nodes_[b].day);
  }

  // How long after its last mention an agreement may be told of again.
  static std::int32_t memory_of(const AgreementKey& key) {
    if (is_trade_agreement(key.kind)) return std::numeric_limits<std::int32_t>::max();
    const bool lasting = key.kind == AgreementKind::Other || key.kind == AgreementKind::Treaty ||
                         key.kind == AgreementKind::Protocol;
    if (key.field.empty()) return lasting ? year : season;
    return lasting ? std::numeric_limits<std::int32_t>::max() : year;
  }

  void link_by_parties(NodeIndex node, const AgreementKey& key) {
    const std::string parties = key.joined_parties();
    Group& same =
        by_key_[parties + "|" + std::string(to_string(key.kind)) + "|" + std::string(key.field)];
    Reasons reasons{Reason::SameParties, Reason::SameKind};
    reasons.add(Reason::SameField, !key.field.empty());
    const bool remembered = !same.empty() && days_between(same.back(), node) <= memory_of(key);
    if (remembered && clusters_.unite(same.back(), node, MergeRule::SamePartiesAndKind, reasons)) {
      same.back() = node;
      return;
    }
    reasons.add(Reason::LongInterval);
    if (!same.empty()) clusters_.separate(same.back(), node, reasons);
    same.push_back(node);
    if (is_trade_agreement(key.kind)) trade_of_[parties].push_back(node);
    if (!key.field.empty()) by_name_[name_of(key)].push_back(node);
  }

  // "the agreement with Japan", where just one is known with Japan.
  void link_unnamed(NodeIndex node, const AgreementKey& key) {
    const auto trade = trade_of_.find(key.joined_parties());
    if (trade == trade_of_.end()) return;
    const bool only = trade->second.size() == 1;
    const Reasons reasons{Reason::SameParties, Reason::KindUnstated,
                          only ? Reason::OnlyOneKnown : Reason::SeveralFit};
    if (only) {
      clusters_.unite(trade->second.front(), node, MergeRule::OnlyAgreementOfParties, reasons);
    } else {
      clusters_.separate(trade->second.back(), node, reasons);
    }
  }

  void link_by_name(NodeIndex node, const AgreementKey& key) {
    Group& same = by_name_[name_of(key)];
    if (same.empty()) return same.push_back(node);
    const bool only = same.size() == 1;
    const bool late = days_between(same.front(), node) > memory_of(key);
    Reasons reasons{Reason::SameName, Reason::PartiesUnstated,
                    only ? Reason::OnlyOneKnown : Reason::SeveralFit};
    reasons.add(Reason::LongInterval, late);
    if (only && !late) {
      clusters_.unite(same.front(), node, MergeRule::SameName, reasons);
    } else {
      clusters_.separate(same.front(), node, reasons);
    }
  }

  static std::string name_of(const AgreementKey& key) {
    return std::string(to_string(key.kind)) + "|" + std::string(key.name);
  }

  const Nodes& nodes_;
  Clusters& clusters_;
  std::vector<Agreement> agreements_;
  std::unordered_map<std::string, Group> by_key_, trade_of_, by_name_;
};

}  // namespace

void link_agreements(const Nodes& nodes, const AgreementKeys& keys, Clusters& clusters) {
  AgreementLinker(nodes, keys, clusters).link();
}

}  // namespace communique
