#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "fact/figure/figure_scope.hpp"
#include "fact/figure/implied_opener.hpp"
#include "fact/figure/stated_subject.hpp"

namespace communique {

// Takes the amounts that are values of what the clause counts, in prose and in tables, and makes
// figures of them. Holds references to what it is made of.
class FigureValueReader {
 public:
  FigureValueReader(FigureScope& scope, StatedSubjectReader& stated, ImpliedSubjectOpener& implied)
      : scope_(scope), stated_(stated), implied_(implied) {}

  // Index after the unit that a table states, or the token where none begins.
  std::uint32_t take_table_unit(std::uint32_t token);
  bool in_table() const { return table_.has_value(); }
  // Whether the running indicator is itself a percentage, as inflation is.
  bool counts_percent() const;
  void take(Amount amount);

 private:
  void measure_goods_told(const Amount& amount);
  bool is_value(const Amount& amount) const;
  bool counts_heads() const;
  bool continues_money(const Amount& amount) const;
  bool produces() const;
  bool trades_goods() const;
  bool is_floor_of_each(std::uint32_t amount) const;
  bool is_start(const Amount& amount) const;
  bool stands_behind_comparison(std::uint32_t amount) const;
  bool is_step(const Amount& amount) const;
  bool follows_direction(std::uint32_t at) const;
  std::string_view unit_of_subject() const;
  void take_in_prose(const Amount& amount);
  Amount in_money_told(const Amount& amount) const;
  bool tells_no_value(const Amount& amount) const;
  bool is_converted(const Amount& amount) const;
  bool tells_change_in_money(const Amount& amount) const;
  bool opens_implied(const Amount& amount);
  void take_in_table(const Amount& amount);
  std::vector<EntityIndex> partner_behind(const FigureSubject& subject, std::uint32_t with) const;
  bool is_worth_now(std::uint32_t amount) const;
  void add(const Amount& amount);

  FigureScope& scope_;
  StatedSubjectReader& stated_;
  ImpliedSubjectOpener& implied_;
  std::optional<Amount> table_;  // its unit, and its scale as value
};

}  // namespace communique
