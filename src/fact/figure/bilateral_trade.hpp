#pragma once

#include "fact/facts.hpp"
#include "fact/figure/figure_subject.hpp"
#include "fact/reference/main_sides.hpp"
#include "mention/annotation.hpp"

namespace communique {

// With whom trade is that is told as that of two sides ("bilateral trade", "between our
// countries"). Holds references to what it is made of.
class BilateralTrade {
 public:
  BilateralTrade(const Annotation& annotation, const Reading& reading, const MainSides& sides,
                 bool other_in_title)
      : annotation_(annotation),
        reading_(reading),
        sides_(sides),
        other_in_title_(other_in_title) {}

  bool tells(const FigureSubject& subject, const Concept& indicator) const;
  EntityIndex partner_of(const FigureSubject& subject, EntityIndex reporter) const;

 private:
  bool joins_both_ways(const FigureSubject& subject) const;
  bool is_with_several(const FigureSubject& subject) const;
  bool is_with_world(const FigureSubject& subject) const;
  bool tells_foreign_trade(const FigureSubject& subject) const;
  EntityIndex country_of_paragraph(std::uint32_t until, EntityIndex reporter) const;
  bool names_wider_treaty(const Mention& side, std::uint32_t token) const;
  EntityIndex other_than(EntityIndex reporter) const;

  const Annotation& annotation_;
  const Reading& reading_;
  const MainSides& sides_;
  bool other_in_title_;
};

}  // namespace communique
