#pragma once

#include <span>
#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// A sentence by the sides and persons that it names, and what stands around their names.
class DelegationSentence {
 public:
  DelegationSentence(const Annotation& annotation, TokenRange sentence);

  TokenRange tokens() const { return sentence_; }
  std::span<const Mention* const> sides() const { return sides_; }
  std::span<const Mention* const> persons() const { return persons_; }

  // Where the phrase that names the person begins, with article, title and forms of address, and
  // where it ends, with the office behind the name.
  std::uint32_t phrase_start(const Mention& person) const;
  std::uint32_t phrase_end(const Mention& person) const;
  // Whether no noun goes on with the name that ends there: "represented Peru at", not "representing
  // Peruvian mills".
  bool ends_phrase(std::uint32_t token) const;

  // nullptr where there is none
  const Mention* last_side_before(std::uint32_t end) const;
  const Mention* last_person_before(std::uint32_t end) const;
  const Mention* first_person_after(std::uint32_t begin) const;
  // The side named at the token, past "the" and "the four".
  const Mention* side_from(std::uint32_t token) const;

  bool names_person_within(std::uint32_t first, std::uint32_t last) const;
  // Whether no other clause or agent stands between two names of a list: ", the ministers".
  bool goes_on_with_list(TokenRange between) const;
  // Whether "led", "heads" and the like stand before the token.
  bool has_lead_before(std::uint32_t end) const;

 private:
  std::span<const Office> offices_near(const Mention& person) const;

  const Annotation& annotation_;
  const Document& document_;
  TokenRange sentence_;
  std::vector<const Mention*> sides_;
  std::vector<const Mention*> persons_;
};

// "led", "heads", "represented"
bool leads_delegation(const Annotation& annotation, std::uint32_t token);
// "delegation", "side", "panel"
bool is_delegation(const Annotation& annotation, std::uint32_t token);

}  // namespace communique
