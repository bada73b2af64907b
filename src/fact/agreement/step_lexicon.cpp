#include "fact/agreement/step_lexicon.hpp"

#include <string_view>

namespace communique {
namespace {

StepVoice parse_voice(std::string_view name) {
  if (name == "intransitive") return StepVoice::Intransitive;
  if (name == "predicate") return StepVoice::Predicate;
  if (name == "about") return StepVoice::About;
  return name == "absolute" ? StepVoice::Absolute : StepVoice::Object;
}

AgreementStatus status_or_none(std::string_view name) {
  return parse_agreement_status(name).value_or(AgreementStatus::None);
}

StepWord read_word(const Concept& entry) {
  StepWord word;
  word.status = status_or_none(entry.attribute("status"));
  word.of_talks = status_or_none(entry.attribute("ofTalks"));
  word.voice = parse_voice(entry.attribute("voice"));
  word.after_signing = entry.attribute("afterSigning") == "true";
  word.existing = entry.attribute("existing") == "true";
  word.adjacent = entry.attribute("adjacent") == "true";
  word.drafted = entry.attribute("drafted") == "true";
  word.leaving = entry.attribute("leaving") == "true";
  word.round = entry.attribute("talks") == "round";
  word.talks = word.round || entry.attribute("talks") == "true";
  return word;
}

}  // namespace

StepLexicon::StepLexicon(const Vocabulary& vocabulary) : words_(1) {
  for (const Concept& entry : vocabulary.concepts()) {
    const bool step = entry.lexical == Lexical::StatusVerb || entry.lexical == Lexical::StatusNoun;
    index_.push_back(step ? static_cast<std::uint16_t>(words_.size()) : std::uint16_t{0});
    if (step) words_.push_back(read_word(entry));
  }
}

}  // namespace communique
