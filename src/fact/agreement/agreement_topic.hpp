#pragma once

#include <cstdint>
#include <vector>

#include "fact/agreement/step_lexicon.hpp"
#include "mention/annotation.hpp"

namespace communique {

enum class TopicKind : std::uint8_t { Agreement, Talks, Round };

// A place in the text that speaks of an agreement, or of the negotiations about it.
struct AgreementTopic {
  TokenRange tokens;
  std::uint32_t end = 0;  // first token after it and the brackets behind it
  AgreementNumber agreement = no_agreement;
  TopicKind kind = TopicKind::Agreement;
  bool bound = true;     // talks: whether the agreement is named beside them ("CEPA negotiations")
  bool upgrade = false;  // talks on upgrading what is in force
};

// All topics of the release in the order of the text. Negotiations about two agreements are two
// topics in one place.
std::vector<AgreementTopic> find_agreement_topics(const Annotation& annotation,
                                                  const StepLexicon& lexicon);

}  // namespace communique
