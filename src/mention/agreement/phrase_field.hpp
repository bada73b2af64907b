#pragma once

#include <cstdint>

#include "mention/agreement/agreement_phrase.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Finds what an agreement is on and adds it to its phrase. Each reads at a token and returns where
// it ends, or the token.
class PhraseField {
 public:
  PhraseField(const Annotation& annotation, AgreementPhrase& phrase)
      : annotation_(annotation), document_(annotation.document), phrase_(phrase) {}

  // "on salt", "in the field of salt", "for the Avoidance of Double Taxation"
  std::uint32_t read(std::uint32_t at);
  // ", on salt,"
  std::uint32_t read_aside(std::uint32_t at);
  // ", on youth and on competition policy", of a plural
  void read_further(std::uint32_t at);

 private:
  bool takes_field() const;
  std::uint32_t take(std::uint32_t first, std::uint32_t otherwise);
  std::uint32_t field_noun_end(std::uint32_t at) const;
  bool tells_purpose(std::uint32_t at) const;
  bool tells_named_matter(TokenRange noun) const;
  std::uint32_t behind_count(std::uint32_t at) const;
  bool date_at(std::uint32_t at) const;
  bool abbreviates_name(TokenRange bracket) const;

  const Annotation& annotation_;
  const Document& document_;
  AgreementPhrase& phrase_;
};

}  // namespace communique
