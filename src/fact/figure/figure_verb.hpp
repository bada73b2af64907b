#pragma once

#include <vector>

#include "fact/figure/figure_scope.hpp"
#include "fact/figure/implied_opener.hpp"
#include "fact/figure/stated_subject.hpp"

namespace communique {

// Takes into the clause what its verbs tell: that the next amounts are a rise, a fall or a level
// ("rose", "reached", "doubled"), or what they are figures of ("exported"). Holds references to
// what it is made of.
class FigureVerbReader {
 public:
  FigureVerbReader(FigureScope& scope, StatedSubjectReader& stated, ImpliedSubjectOpener& implied)
      : scope_(scope), stated_(stated), implied_(implied) {}

  void take(const LexicalHit& verb);

 private:
  void take_level_or_change(const LexicalHit& verb);
  bool precedes_value(std::uint32_t the) const;
  bool tells_of_it(std::uint32_t verb) const;
  bool tells_perfect(std::uint32_t verb) const;
  bool tells_those(std::uint32_t verb) const;
  bool is_present(const LexicalHit& verb) const;
  void open_gap(std::uint32_t noun);
  void take_trade(const LexicalHit& verb, ConceptId indicator);
  bool take_passive_trade(const LexicalHit& verb, ConceptId indicator);
  bool may_trade(const LexicalHit& verb) const;
  bool is_of_other_trader(std::uint32_t verb) const;
  std::optional<Amount> traded_amount(const LexicalHit& verb) const;
  bool goes_into(const LexicalHit& verb, const Amount& amount) const;
  void open_trade(FigureSubject subject);

  FigureScope& scope_;
  StatedSubjectReader& stated_;
  ImpliedSubjectOpener& implied_;
};

}  // namespace communique
