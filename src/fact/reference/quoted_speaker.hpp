#pragma once

#include <cstdint>
#include <vector>

#include "fact/statement/quotation.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Who speaks in each quotation, where a verb of speech beside it tells: "“I ...,” said A", "A
// added: “I ...”". One that nothing is told of belongs to the speaker of the one before, else of
// the next.
class QuotedSpeakers {
 public:
  QuotedSpeakers(const Annotation& annotation, const Quotations& quotations);

  // no_entity outside of quotations and where nobody is named.
  EntityIndex at(std::uint32_t token) const;

 private:
  EntityIndex named_beside(TokenRange quotation) const;
  EntityIndex speaker_in(TokenRange range) const;

  const Annotation& annotation_;
  std::span<const TokenRange> quotations_;
  std::vector<EntityIndex> speakers_;  // by quotation
};

}  // namespace communique
