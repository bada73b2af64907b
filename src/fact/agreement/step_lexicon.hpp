#pragma once

#include <cstdint>
#include <vector>

#include "fact/facts.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// Where a step word has what it speaks of.
enum class StepVoice : std::uint8_t {
  Object,        // "sign the FTA", "the FTA was signed"; "the signing of the FTA"
  Intransitive,  // "the FTA took effect"
  Predicate,     // "the FTA, in force since 2012"
  About,         // "negotiate an FTA", "talk to Peru about an FTA"
  Absolute       // "put pen to paper": the agreement spoken of last
};

// How a verb or noun of the vocabulary tells a step of an agreement; see
// ontology/vocabulary/agreement_status.ttl.
struct StepWord {
  AgreementStatus status = AgreementStatus::None;    // said of the agreement itself
  AgreementStatus of_talks = AgreementStatus::None;  // said of its negotiations
  StepVoice voice = StepVoice::Object;
  bool after_signing = false;  // a step that only what is signed may take
  bool existing = false;       // a step that leaves in force what is so, also while to come
  bool adjacent = false;       // a noun that only its own "of" joins to its agreement
  bool drafted = false;        // a step that only what is being negotiated takes
  bool leaving = false;        // ends what has but two parties
  bool talks = false;          // a noun for the negotiations
  bool round = false;          // a noun for one round of them
};

inline bool is_past(LexicalForm form) {
  return form == LexicalForm::Past || form == LexicalForm::Participle;
}

// The step verbs and nouns of a vocabulary, made once and shared by all readers of it.
class StepLexicon {
 public:
  explicit StepLexicon(const Vocabulary& vocabulary);

  // The entry of a StatusVerb or StatusNoun.
  const StepWord& operator[](ConceptId id) const { return words_[index_[id]]; }

 private:
  std::vector<std::uint16_t> index_;  // by concept
  std::vector<StepWord> words_;       // the first stands for everything that is no step
};

}  // namespace communique
