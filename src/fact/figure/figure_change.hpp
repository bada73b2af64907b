#pragma once

#include <vector>

#include "fact/figure/figure_scope.hpp"
#include "fact/figure/implied_opener.hpp"
#include "fact/figure/stated_subject.hpp"

namespace communique {

// Takes by how much figures rose or fell: "5.9%", "three-fold". A change goes to the value told
// last, or waits in the clause for the value to come. Holds references to what it is made of.
class FigureChangeReader {
 public:
  FigureChangeReader(FigureScope& scope, StatedSubjectReader& stated, ImpliedSubjectOpener& implied)
      : scope_(scope), stated_(stated), implied_(implied) {}

  // Index after the fold, or the token where none begins.
  std::uint32_t take_fold(std::uint32_t token);
  // Index after the part of the whole by which it changed, or `by`.
  std::uint32_t take_fraction(std::uint32_t by);
  void take_percent(const Amount& amount);

 private:
  bool is_measured_by(std::uint32_t amount) const;
  int direction_of_verb(std::uint32_t token) const;
  bool is_rate_of(const Amount& told) const;
  bool tells_time_between(std::uint32_t rate, std::uint32_t next) const;
  void part_rates(std::uint32_t next);
  bool lists_rates(std::uint32_t next) const;
  bool leads_to_value(std::uint32_t to) const;
  void tell_listed_rate();
  bool is_further_rate(std::uint32_t amount) const;
  void take_earlier(const Amount& amount);
  double change_of(const Amount& amount, bool bracket) const;
  bool tells_other_period(std::uint32_t last) const;
  bool awaits_change(const FigureDraft& value, std::uint32_t after) const;
  FigureDraft* last_value();

  FigureScope& scope_;
  StatedSubjectReader& stated_;
  ImpliedSubjectOpener& implied_;
};

}  // namespace communique
