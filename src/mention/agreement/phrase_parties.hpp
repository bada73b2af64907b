#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "mention/agreement/agreement_phrase.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Finds the sides that a phrase about an agreement names and adds them to it.
class PhraseParties {
 public:
  PhraseParties(const Annotation& annotation, AgreementPhrase& phrase)
      : annotation_(annotation), document_(annotation.document), phrase_(phrase) {}

  // Those inside a name or a bracket.
  void add_within(TokenRange range);
  // "with A (AA) and B", "between A and B" at the token; returns where it ends, or the token.
  std::uint32_t read(std::uint32_t joint);
  // "partners, including A" at the token; returns where it ends, or the token.
  std::uint32_t read_partners(std::uint32_t at);
  // "negotiations with A" at the token, behind the phrase.
  void read_talks_with(std::uint32_t at);
  // "negotiations with A on" before the phrase.
  void read_talks_before();
  // The sides of a plural that the rest of the sentence tells: "TIPFs: ... signed one each with
  // Ghana, Malawi and Togo", "MOUs with Chile's Minister A and with Minister B of Peru".
  void read_scattered();

 private:
  bool in_brackets(std::uint32_t token) const;
  std::uint32_t after_count(std::uint32_t at) const;
  void read_talked_to();
  std::optional<TokenRange> read_side(std::uint32_t at, std::vector<ConceptId>& parties);
  bool is_called_after_goods() const;
  std::uint32_t behind_introduction(std::uint32_t at) const;
  std::uint32_t behind_year(std::uint32_t at) const;
  std::uint32_t behind_members(std::uint32_t end) const;
  std::uint32_t behind_government(std::uint32_t at) const;
  bool describes_another(std::uint32_t side, std::uint32_t next) const;
  std::uint32_t read_counted_sides(std::uint32_t joint);

  const Annotation& annotation_;
  const Document& document_;
  AgreementPhrase& phrase_;
  TokenRange after_parties_;  // a short form in brackets that stands after them
};

}  // namespace communique
