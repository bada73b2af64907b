#pragma once

#include <cstdint>

#include "fact/post/guest/own_officials.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Whether two officials, of whom the first is one's own, do together what two sides do. Each
// question takes the office of the second. Keeps what it is given.
class OfficialPairs {
 public:
  OfficialPairs(const Annotation& annotation, const OwnOfficials& own)
      : annotation_(annotation), document_(annotation.document), own_(own) {}

  // "Minister Ruiz and Minister Diaz are to chair", "co-chaired by Minister Ruiz and Minister Diaz"
  bool chair(const Office& second) const;
  // "Minister Ruiz and Minister Diaz signed a pact", "will discuss", "agreed"
  bool act(const Office& second) const;
  // "Ana Ruiz, Minister of Salt, with whom Minister Diaz signed a treaty": Ana Ruiz is the second.
  bool sign_with_whom(const Office& second) const;
  // "Prime Ministers Ana Ruiz and Bo Diaz", where the title of the release names the other side:
  // a country has one at a time. `foreign`: that side, or no_entity.
  bool are_twins(const Office& second, EntityIndex foreign) const;

 private:
  const Office* joined_before(const Office& second, std::uint32_t start) const;
  bool chair_in(TokenRange range, bool alike) const;
  bool acts_for_side(std::uint32_t t) const;
  bool title_names(EntityIndex side) const;

  const Annotation& annotation_;
  const Document& document_;
  const OwnOfficials& own_;
};

}  // namespace communique
