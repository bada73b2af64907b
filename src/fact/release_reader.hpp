#pragma once

#include <optional>
#include <span>
#include <vector>

#include "fact/agreement/step_lexicon.hpp"
#include "fact/clause/clause.hpp"
#include "fact/event/event_words.hpp"
#include "fact/facts.hpp"
#include "fact/statement/speech_lexicon.hpp"
#include "mention/annotation.hpp"
#include "text/release.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// Reads releases: text to mentions to facts. One for each thread; keeps its memory from call to
// call. Of several, each step is taken for all before the next: the code of all steps is larger
// than the processor's caches, that of one is fetched once for them all.
class ReleaseReader {
 public:
  // The vocabulary must be compiled and outlive the reader.
  explicit ReleaseReader(const Vocabulary& vocabulary)
      : vocabulary_(&vocabulary),
        event_words_(vocabulary),
        speech_(vocabulary),
        steps_(vocabulary) {}

  Reading read(const Release& release) { return std::move(read({&release, 1}).front()); }
  std::vector<Reading> read(std::span<const Release> releases) {
    annotate(releases);
    return read_facts();
  }

  // The two halves of read(): tokens, names, entities and references; then the facts, of the
  // releases that were annotated last.
  void annotate(std::span<const Release> releases);
  std::vector<Reading> read_facts();

  // What the last annotate() saw of the release of that number; for explanations.
  const Annotation& annotation(std::size_t number = 0) const { return works_[number].annotation; }

 private:
  // What is known of one release while it is read.
  struct Work {
    Annotation annotation;
    ActorPhrases actors;
    std::optional<ClauseReader> clauses;
    std::vector<Representation> delegates;
    Reading reading;
  };

  template <typename Step>
  void each(Step step) {
    for (Work& work : std::span(works_).first(count_)) step(work);
  }
  void begin(std::span<const Release> releases);

  const Vocabulary* vocabulary_;
  std::vector<Work> works_;  // the first `count_` in use
  std::size_t count_ = 0;
  EventWords event_words_;
  SpeechLexicon speech_;
  StepLexicon steps_;
};

}  // namespace communique
