#pragma once

#include <optional>
#include <span>
#include <vector>

#include "fact/facts.hpp"
#include "link/linked_reading.hpp"
#include "link/linking.hpp"
#include "store/bulk_insert.hpp"
#include "store/keys.hpp"
#include "store/rule_table.hpp"

namespace communique {

// Inserts the facts of one release after another into the tables of facts.
class FactTables {
 public:
  FactTables(DatabaseWriter& writer, RuleTable& rules);

  // The key of a fact is `first_fact` and its number in the release, less 1. `tenures`: of each
  // post; `first_accounts`: of each event, from this or an earlier release that was added.
  void add(Key release, Key first_fact, const LinkedReading& linked,
           std::span<const std::uint32_t> tenures, std::span<const EventKey> first_accounts);
  // To be called after the last release.
  void flush();

 private:
  using OptionalKey = std::optional<Key>;

  Key key(EntityIndex entity) const { return entity_key(linked_->linked.at(entity)); }
  OptionalKey optional_key(EntityIndex entity) const {
    return entity == no_entity ? OptionalKey() : key(entity);
  }
  // Inserts the columns, the evidence behind them, and gives the fact's key.
  template <typename... Columns>
  Key insert(BulkInsert& table, const Evidence& evidence, Columns&&... columns);

  void add_post(const Post& post, std::uint32_t tenure);
  void add_body(const BodyFact& fact);
  void add_agreement(const AgreementFact& fact);
  void add_event(const Event& event, const EventKey& first_account);
  void add_statement(const Statement& statement);
  void add_figure(const Figure& figure);

  BulkInsert post_, body_, represents_, agreement_, event_, statement_, membership_, figure_,
      succession_, party_, role_, speaker_;
  RuleTable& rules_;
  Key release_ = 0;
  Key first_fact_ = 1;
  std::vector<std::vector<Key>> events_;  // [release][event]
  const LinkedReading* linked_ = nullptr;
};

}  // namespace communique
