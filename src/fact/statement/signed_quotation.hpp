#pragma once

#include <string_view>
#include <vector>

#include "fact/clause/actors.hpp"
#include "fact/statement/quotation.hpp"

namespace communique {

// A quotation without a verb of speech, whose speaker signs it after a dash or on the next line, or
// stands over it before a colon:
//   “We have built a bridge. It will last.”
//   – The Honourable Ana Ruiz, Minister of Trade
//   Quotes attributable to Minister Ruiz:
//   “We have built a bridge.”
struct SignedQuotation {
  TokenRange quotation;  // marks included
  const Actors* speakers = nullptr;
  std::string_view rule;
};

// Those of a release, in order. The pointers live as long as `actors`.
std::vector<SignedQuotation> find_signed_quotations(const Annotation& annotation,
                                                    const ActorPhrases& actors,
                                                    const Quotations& quotations);

}  // namespace communique
