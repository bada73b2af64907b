#pragma once

#include <string_view>

#include "fact/figure/figure_subject.hpp"
#include "fact/figure/territory.hpp"

namespace communique {

// Reads what follows the name of an indicator into its subject: "of wireless devices", "to China",
// "with the GCC", "between A and B", "in goods". Nothing outside the sentence counts.
class SubjectComplements {
 public:
  SubjectComplements(const Annotation& annotation, FigureSubject& subject, TokenRange sentence)
      : annotation_(annotation),
        document_(annotation.document),
        subject_(subject),
        sentence_(sentence) {}

  // All that stands at the token; the token after it.
  std::uint32_t read(std::uint32_t at);
  // The item that starts at `first`, up to the next verb, mark or preposition; the token after it,
  // or `preposition` where there is none.
  std::uint32_t read_item(std::uint32_t preposition, std::uint32_t first);

 private:
  enum class Role : std::uint8_t { Reporter, Partner };

  std::uint32_t read_complement(std::uint32_t at);
  std::uint32_t read_within(std::uint32_t within);
  std::uint32_t behind_gloss(std::uint32_t open) const;
  bool follows_earnings(std::uint32_t from) const;
  std::uint32_t after_participle(std::uint32_t at) const;
  std::uint32_t read_sides(std::uint32_t preposition, Role role);
  std::uint32_t read_investor(std::uint32_t from);
  std::uint32_t behind_count_of_others(std::uint32_t at) const;
  std::uint32_t behind_count_of_members(std::uint32_t at) const;
  std::uint32_t after_group_noun(std::uint32_t at) const;
  bool is_group_noun(std::uint32_t at) const;
  Territory group_spoken_of(std::uint32_t at) const;
  std::uint32_t read_of(std::uint32_t of);
  bool is_adjective(std::uint32_t at) const;
  std::uint32_t read_in(std::uint32_t in);
  std::uint32_t read_list_of_goods(std::uint32_t first);
  bool tells_no_verb(std::uint32_t at) const;
  bool continues_item(std::uint32_t at) const;
  bool is_owned() const;
  bool joins_items(std::uint32_t joint, std::uint32_t first) const;
  bool ends_items(std::uint32_t at) const;
  std::uint32_t read_both(std::uint32_t at);
  bool names_sides(std::uint32_t at) const;
  std::uint32_t read_between(std::uint32_t between);
  bool inside(std::uint32_t token) const { return sentence_.contains(token); }
  bool is_investment() const;

  const Annotation& annotation_;
  const Document& document_;
  FigureSubject& subject_;
  TokenRange sentence_;
};

}  // namespace communique
