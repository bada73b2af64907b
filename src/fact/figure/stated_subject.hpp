#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fact/figure/figure_scope.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Takes the subjects that a sentence names by an indicator ("exports to Peru") into the clause,
// and the topic of the sentences before where it points back. Holds references to what it is made
// of.
class StatedSubjectReader {
 public:
  explicit StatedSubjectReader(FigureScope& scope) : scope_(scope) {}

  // Index after the subject, or the token where none begins.
  std::uint32_t take(std::uint32_t token);
  std::uint32_t take_further_partner(std::uint32_t token);
  // What a verb of trade counts.
  void take_of_verb(const FigureSubject& subject);
  // The topic as subject of the verb or amount; tells whether it is.
  bool take_up_topic(std::uint32_t verb);
  bool take_dated_entry(std::uint32_t amount);
  bool take_worth(std::uint32_t amount);
  // What the amount counts; tells whether it does.
  bool take_balance(const Amount& amount);
  bool take_counted(const Amount& amount);
  bool take_investors(const Amount& amount);
  void take_whole(const Amount& amount);
  void take_counted_part(const Amount& amount);
  void take_market(std::uint32_t amount);
  // A change that no value followed becomes a figure.
  void finish_clause();

  bool has_topic() const { return topic_set_; }
  void on_daily_average(bool is) { daily_average_ = is; }
  void share_item() { shares_item_ = true; }

 private:
  void take_partners_of_trade(const LexicalHit& indicator, FigureSubject& subject) const;
  void begin_subject(FigureSubject& subject, bool sign);
  void take_goods(FigureSubject& subject, std::uint32_t token) const;
  void lean(FigureSubject& subject) const;
  void finish_change();
  bool follows_change(const FigureSubject& subject) const;
  bool tells_rank_in(const FigureSubject& subject) const;
  bool counts_trade(const FigureSubject& subject) const;
  bool shares_goods(const FigureSubject& subject, const FigureSubject& before) const;
  bool follows_its(const FigureSubject& subject) const;
  bool tells_sign_of_balance(const FigureSubject& subject) const;
  int gapped_direction(const FigureSubject& subject) const;
  bool follows_such(const FigureSubject& subject) const;
  void take_up_goods(FigureSubject& subject) const;
  bool ranks(std::uint32_t indicator) const;
  void take_partner_of_topic(FigureSubject& subject) const;
  void lean_on_goods(FigureSubject& subject) const;
  bool opens_with_part() const;
  void take_whole_told(FigureSubject& subject) const;
  bool may_count(const Concept& indicator, const FigureSubject& subject) const;
  bool speaks_of_trade() const;
  bool is_spoken_of(std::string_view indicator) const;
  std::optional<FigureSubject> trade_behind(std::uint32_t surplus) const;
  bool follows_main_product(std::uint32_t with) const;
  void take_leading_goods(FigureSubject& subject, std::uint32_t indicator) const;
  void leave_uncounted(const Concept& indicator);
  static void take_part_over(const FigureSubject& part, FigureSubject& whole);
  void set_topic(const FigureSubject& subject);
  void become_daily_average(FigureSubject& subject) const;
  bool ends_the_figure(std::uint32_t noun) const;
  bool take_topic();

  bool daily_average_ = false;
  bool topic_set_ = false;
  bool shares_item_ = false;  // "of that": the item is that of the figure before
  FigureScope& scope_;
};

}  // namespace communique
