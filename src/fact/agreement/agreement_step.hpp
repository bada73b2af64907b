#pragma once

#include <string_view>
#include <vector>

#include "fact/agreement/agreement_topic.hpp"
#include "fact/agreement/step_lexicon.hpp"
#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// A step of an agreement that one clause tells.
struct AgreementStep {
  AgreementNumber agreement = no_agreement;
  AgreementStatus status = AgreementStatus::None;
  bool of_talks = false;  // a suspension, resumption or end of the negotiations
  Date date;
  std::uint32_t token = 0;  // of the word that tells it
  std::string_view rule;
  float confidence = 0;
};

// The steps that the release tells as reached, and plans as Proposed; in no order.
std::vector<AgreementStep> read_agreement_steps(const Annotation& annotation,
                                                const StepLexicon& lexicon,
                                                const std::vector<AgreementTopic>& topics);

}  // namespace communique
