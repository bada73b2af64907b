#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "mention/annotation.hpp"

namespace communique {

// What is known of one agreement from the phrases about it so far.
struct AgreementCandidate {
  using Sides = std::vector<ConceptId>;      // sorted
  using Words = std::vector<std::uint64_t>;  // their hashes, sorted

  // Takes over what a further phrase about the same agreement tells.
  void add(const AgreementCandidate& seen);

  std::string_view kind;
  Sides parties;
  Sides surroundings;                // countries and blocs in the sentence that first named it
  std::uint64_t field = 0;           // hash of its words, 0 where none is stated
  std::uint64_t epithet = 0;         // hash of the words that tell it from others of its kind
  std::uint64_t field_initials = 0;  // as one word: "gi" of "Geographical Indications"
  ConceptId known = no_concept;
  std::uint64_t short_form = 0;  // hash of the abbreviation that was introduced for it
  bool plural = false;
  bool supported = false;  // some phrase tells enough to make it an agreement
  bool in_title = false;   // no phrase below the title so far
  bool described = false;  // told in small letters alone ("supply chain agreement")
  Words epithets;          // those of a description: "transit", "trade"
  Words words;             // those of a proper name, by which a description may call it
};

// Reads what single phrases tell of their agreements.
class AgreementCandidateReader {
 public:
  explicit AgreementCandidateReader(const Annotation& annotation)
      : annotation_(annotation), document_(annotation.document) {}

  AgreementCandidate read(const AgreementPhrase& phrase) const;
  // Without sides and small words.
  AgreementCandidate::Words words_of(TokenRange range) const;
  // Where the head of its name begins, or its end.
  std::uint32_t head_of(const AgreementPhrase& phrase) const;

 private:
  // "ACE-55", "ACE 55"
  bool is_numbered(TokenRange name) const;
  bool is_side_at(std::uint32_t token) const;
  // The words before the head that are no parties: "digital trade", "upgraded".
  std::uint64_t epithet_of(const AgreementPhrase& phrase) const;
  AgreementCandidate::Sides sides_around(const AgreementPhrase& phrase) const;

  const Annotation& annotation_;
  const Document& document_;
};

// Whether the kind is an agreement on free trade or its like.
bool is_trade_kind(std::string_view kind);

}  // namespace communique
