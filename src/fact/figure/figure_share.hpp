#pragma once

#include <optional>

#include "fact/figure/figure_scope.hpp"
#include "mention/number/amount.hpp"

namespace communique {

// Takes shares: "Chile accounts for 12% of Peru’s exports", "90% of it went to Chile". Holds a
// reference to what it is made of.
class FigureShareReader {
 public:
  explicit FigureShareReader(FigureScope& scope) : scope_(scope) {}

  // Tells whether the percentage is one.
  bool take(const Amount& amount);
  bool take_contribution(const Amount& amount);

 private:
  std::uint32_t verb_before(std::uint32_t amount) const;
  bool tells_whole(std::uint32_t of, FigureSubject& whole) const;
  std::uint32_t verb_of_journey(const Amount& amount) const;
  bool take_destined(const Amount& amount);
  std::optional<FigureSubject> part_of(const FigureSubject& whole, std::uint32_t verb) const;
  FigureSubject part_of_side(FigureSubject whole, EntityIndex side) const;
  FigureSubject part_of_statistic(const FigureSubject& whole) const;
  bool is_of_world(const FigureSubject& whole) const;
  void add(const Amount& amount, FigureSubject share, bool present);

  FigureScope& scope_;
};

}  // namespace communique
