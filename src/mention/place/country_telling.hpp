#pragma once

#include "mention/annotation.hpp"

namespace communique {

// How a sentence tells of a country or bloc that it names: as the one that speaks, as the other
// side, as a place. Keeps the annotation and the mention, which are to outlive it.
class CountryTelling {
 public:
  CountryTelling(const Annotation& annotation, const Mention& side)
      : annotation_(annotation), document_(annotation.document), side_(side) {}

  bool is_partner_in_title() const;
  ConceptId blamed_by() const;
  bool is_partner_of_title() const;
  bool opens_with_members() const;
  bool opens_text() const;
  bool locates() const;
  bool repeats_in_brackets() const;
  bool is_matter() const;
  bool owns_body() const;
  bool is_of_person() const;
  bool is_nationality() const;
  bool is_of_visitors(unsigned listed) const;
  std::uint32_t behind_list(std::uint32_t at) const;
  // `listed`: how many countries of its list behind it were asked already; what a list of more than
  // longest_list follows tells nothing of its last.
  bool is_partner(unsigned listed = 0) const;
  bool is_host_of_our_envoy() const;
  bool hosts() const;
  bool is_trading_partner() const;
  bool names_treaty() const;
  bool is_second_party() const;

 private:
  static constexpr unsigned longest_list = 16;

  bool is_described() const;
  bool follows_topic_word(std::uint32_t at) const;
  const Mention* country_joined_to(std::uint32_t at) const;
  bool is_host_of_envoy() const;
  bool is_of_counterpart() const;
  bool is_in_crisis() const;
  const Office* envoy_to() const;

  const Annotation& annotation_;
  const Document& document_;
  const Mention& side_;
};

}  // namespace communique
