#include "link/agreement_key.hpp"

#include <algorithm>
#include <array>

#include "mention/side.hpp"

namespace communique {
namespace {

// Words that say where an agreement stands, not which it is.
constexpr std::array<std::string_view, 16> states = {
    "existing",   "new",   "planned",       "proposed", "joint",   "future",
    "first",      "final", "separate",      "draft",    "related", "agreement",
    "agreements", "deal",  "comprehensive", "framework"};

bool tells_upgrade(std::string_view word) {
  return word.starts_with("upgrad") || word.starts_with("moderni");
}

template <typename Values, typename Value>
bool contains(const Values& values, const Value& value) {
  return std::ranges::find(values, value) != values.end();
}

}  // namespace

std::string AgreementKey::joined_parties() const {
  std::string joined;
  for (const std::string_view party : parties) {
    joined += party;
    joined += " ";
  }
  return joined;
}

bool is_trade_agreement(AgreementKind kind) {
  return kind == AgreementKind::Fta || kind == AgreementKind::Epa || kind == AgreementKind::Cepa ||
         kind == AgreementKind::Tipf;
}

AgreementKeys::AgreementKeys(const Nodes& nodes, const Vocabulary& vocabulary, NameCanon& canon,
                             Clusters& clusters)
    : nodes_(nodes), canon_(canon), memory_(nodes.memory()), keys_(&memory_) {
  read_head_words(vocabulary);
  for (const NodeIndex node : nodes.of_type(EntityType::Agreement)) keys_[node];
  for (std::uint32_t release = 0; release < nodes.summaries().size(); ++release)
    read_parties(release, clusters);
  for (auto& [node, key] : keys_) read_names(node, key);
}

void AgreementKeys::read_head_words(const Vocabulary& vocabulary) {
  const auto add = [this](std::string_view label) {
    for (std::string& word : canon_.read_whole(label).words) head_words_.insert(std::move(word));
  };
  for (const Concept& entry : vocabulary.concepts()) {
    if (entry.lexical != Lexical::AgreementHead || entry.attribute("field") == "true") continue;
    add(entry.label);
    constexpr AttributeKey further[] = {"altLabel", "plural", "abbreviation"};
    for (const AttributeKey key : further) {
      for (const std::string& label : entry.values_of(key)) add(label);
    }
  }
}

void AgreementKeys::read_parties(std::uint32_t release, Clusters& clusters) {
  const ReleaseSummary& reading = nodes_.summaries()[release];
  for (const AgreementSummary& fact : reading.agreements) {
    AgreementKey& key = keys_[nodes_.at({release, fact.agreement})];
    key.kind = fact.kind;
    for (const EntityIndex party : fact.parties) {
      if (contains(key.party_entities, party)) continue;
      key.party_entities.push_back(party);
      const NamedEntity& entity = *reading.entities[party];
      const bool state = is_side(entity.type);
      key.parties.push_back(
          texts_.keep(state ? std::string(entity.id)
                            : std::to_string(clusters.find(nodes_.at({release, party})))));
    }
    std::ranges::sort(key.parties);
  }
}

// Of a standing trade agreement only that it is a new version counts for the field. Countries in
// the names are parties where no fact tells them.
void AgreementKeys::read_names(NodeIndex agreement, AgreementKey& key) {
  std::vector<std::string> field, places;
  for (const std::string_view name : nodes_.entity(agreement).names) {
    for (std::string& word : canon_.read_whole(name).words) {
      if (is_country_or_bloc(word)) {
        if (!contains(places, word)) places.push_back(std::move(word));
        continue;
      }
      const bool counts = is_trade_agreement(key.kind)
                              ? tells_upgrade(word)
                              : !head_words_.contains(word) && !contains(states, word);
      if (counts && !is_abbreviation(name) && !contains(field, word))
        field.push_back(std::move(word));
    }
  }
  if (key.parties.empty() && places.size() > 1) {
    for (const std::string& place : places) key.parties.push_back(texts_.keep(place));
    std::ranges::sort(key.parties);
  }
  key.name = texts_.keep(canon_.read_whole(nodes_.entity(agreement).name()).in_order());
  std::ranges::sort(field);
  std::string joined;
  for (const std::string& word : field) joined += (joined.empty() ? "" : " ") + word;
  key.field = texts_.keep(joined);
}

}  // namespace communique
