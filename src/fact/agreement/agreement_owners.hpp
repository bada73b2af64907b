#pragma once

#include "fact/agreement/agreement_makers.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Finds who has an agreement of which only the partner is named. Holds references to what it is
// made of.
class AgreementOwners {
 public:
  AgreementOwners(const Annotation& annotation, const AgreementMakers& makers)
      : annotation_(annotation), document_(annotation.document), makers_(makers) {}

  // The subject of its clause ("the EAEU completes talks on an FTA with Peru"), else whom its
  // sentence or one before in the paragraph begins with; never the partner.
  EntityIndex find(const AgreementPhrase& phrase, EntityIndex partner) const;

  // "Peru already has FTAs with A and B", "Peru’s agreements with A and B": Peru.
  EntityIndex owner_in_possession(const AgreementPhrase& phrase) const;

 private:
  EntityIndex side_named_last(std::uint32_t begin, std::uint32_t end) const;
  EntityIndex opening_side(TokenRange sentence, std::uint32_t before) const;

  const Annotation& annotation_;
  const Document& document_;
  const AgreementMakers& makers_;
};

}  // namespace communique
