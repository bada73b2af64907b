#pragma once

#include "fact/agreement/step_lexicon.hpp"
#include "fact/clause/actors.hpp"
#include "fact/event/event_words.hpp"
#include "fact/facts.hpp"
#include "fact/statement/speech_lexicon.hpp"
#include "mention/annotation.hpp"
#include "text/release.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// Reads one release after another: text to mentions to facts. One for each thread; keeps its memory
// between releases.
class ReleaseReader {
 public:
  // The vocabulary must be compiled and outlive the reader.
  explicit ReleaseReader(const Vocabulary& vocabulary)
      : event_words_(vocabulary), speech_(vocabulary), steps_(vocabulary) {
    annotation_.vocabulary = &vocabulary;
  }

  Reading read(const Release& release) {
    annotate(release);
    return read_facts();
  }

  // The two halves of read(): tokens, names, entities and references; then the facts, of the
  // release that was annotated last.
  void annotate(const Release& release);
  Reading read_facts() const;

  // What the last annotate() saw; for explanations.
  const Annotation& annotation() const { return annotation_; }

 private:
  Annotation annotation_;
  ActorPhrases actors_;
  EventWords event_words_;
  SpeechLexicon speech_;
  StepLexicon steps_;
};

}  // namespace communique
