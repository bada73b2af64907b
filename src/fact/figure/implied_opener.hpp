#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fact/figure/figure_scope.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Makes subjects of phrases without an indicator: what they are figures of is told by the topic
// ("Ships slid 5%" after a sentence on exports). Each opens a subject in the clause, where one
// stands, and tells whether. Holds references to what it is made of.
class ImpliedSubjectOpener {
 public:
  explicit ImpliedSubjectOpener(FigureScope& scope) : scope_(scope) {}

  bool open(std::optional<FigureSubject> subject);
  // Before the token of a verb; of an amount; of an opening bracket.
  bool open_at_verb(std::uint32_t verb);
  bool open_before_which(std::uint32_t verb);
  bool open_reporter(std::uint32_t verb);
  bool open_those(std::uint32_t verb);
  bool open_at_price(std::uint32_t amount);
  bool open_share(std::uint32_t amount);
  bool open_of_which(std::uint32_t amount);
  bool open_included(const Amount& amount);
  bool open_destined(const Amount& amount);
  bool open_following(std::uint32_t amount);
  bool open_gapped(std::uint32_t amount);
  bool open_rated(std::uint32_t rate);
  bool open_bracketed(std::uint32_t bracket);
  bool open_entry(std::uint32_t amount);

 private:
  void take_worth_of(std::uint32_t object);
  TokenRange side_behind_comma(std::uint32_t amount) const;
  bool goes_on(TokenRange phrase) const;
  const FigureSubject* told_last() const;
  bool follows_goods_worth(std::uint32_t amount) const;
  bool is_of_it(std::uint32_t of) const;
  bool follows_destined(std::uint32_t amount) const;
  bool follows_whole(std::uint32_t amount) const;
  TokenRange listed_before(std::uint32_t first, std::uint32_t verb) const;
  bool tells_rank(std::uint32_t with) const;
  bool may_imply() const;
  ConceptId indicator_of_market() const;
  bool ranks_market() const;
  void report_at_home(FigureSubject& subject) const;
  void drop_sector(FigureSubject& subject) const;
  bool tells_part(TokenRange amount) const;
  bool accounts_for_part(const FigureSubject& subject) const;
  bool ends_known_goods(std::uint32_t first, std::uint32_t end) const;
  bool open_listed_item(std::uint32_t bracket);
  FigureScope& scope_;
};

}  // namespace communique
