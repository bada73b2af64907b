#pragma once

#include <vector>

#include "mention/annotation.hpp"
#include "mention/name/capitalised_phrase.hpp"

namespace communique {

// How far the name of a gathering goes.
class EventNameExtent {
 public:
  explicit EventNameExtent(const Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  // From the first word of the name to its head. `brackets` become those of abbreviations before
  // the head, the last one first: "World Salt Act (WSA) Forum".
  TokenRange before(TokenRange head, std::vector<TokenRange>& brackets) const;

  // "Peru – Chile Salt Forum" for "Chile Salt Forum": from the side before the dash, if one stands
  // there.
  TokenRange from_first_side(TokenRange name) const;
  // After the dash of "Peru – Chile Salt Committee", or the token where none stands.
  std::uint32_t behind_first_side(std::uint32_t at) const;

  // The name of what gathers, at the token behind "Meeting of the", or of what it is about; empty
  // where there is none. `joins` may stand between its words, beside dashes and "and".
  TokenRange name_at(std::uint32_t at, Joins joins = JoinNothing) const;

  // "Joint Ministerial Statement", "Salt Forum Secretariat": a longer name, which is of no
  // gathering.
  bool goes_on(TokenRange name) const;

  // "APEC Ministers Responsible for Trade Meeting"
  bool names_ministers_in(TokenRange name) const;

  // Words with a capital that no name of a gathering goes over.
  bool ends_name(std::uint32_t word) const;

 private:
  TokenRange abbreviation_before(std::uint32_t token) const;
  std::uint32_t ministers_before(std::uint32_t token) const;
  TokenRange quoted_before(TokenRange name) const;
  TokenRange name_of_institution(const Mention& mention) const;
  std::uint32_t end_of_words(std::uint32_t word, Joins further) const;
  std::uint32_t end_of_ministers(std::uint32_t ministers) const;
  std::uint32_t end_of_sides(std::uint32_t word) const;

  const Annotation& annotation_;
  const Document& document_;
};

}  // namespace communique
