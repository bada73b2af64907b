#pragma once

#include <cstdint>
#include <vector>

#include "fact/step_lexicon.hpp"
#include "mention/annotation.hpp"

namespace communique {

enum class TopicKind : std::uint8_t { Agreement, Talks, Round };

// A place in the text that speaks of an agreement, or of the negotiations about it.
struct AgreementTopic {
  TokenRange tokens;
  AgreementNumber agreement = no_agreement;
  TopicKind kind = TopicKind::Agreement;
  bool bound = true;  // talks: whether the agreement is named beside them ("CEPA negotiations")
};

// All topics of the release in the order of the text. Negotiations about two agreements are two
// topics in one place.
std::vector<AgreementTopic> find_agreement_topics(const Annotation& annotation,
                                                  const StepLexicon& lexicon);

}  // namespace communique
