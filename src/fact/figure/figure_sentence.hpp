#pragma once

#include <vector>

#include "fact/figure/figure_draft.hpp"

namespace communique {

// What figures carry over from sentence to sentence.
struct FigureTopic {
  std::optional<FigureSubject> subject;  // the last one with an indicator of its own
  std::uint32_t silent_sentences = 0;    // since figures were last told
  std::string item;                      // of the figure last told
  std::optional<FigureSubject> trade;    // between two sides, told last in the paragraph
  std::uint32_t paragraph = 0;           // of the sentence read last
};

// Reads the figures of one sentence, in order, and leaves in `topic` what the next may lean on.
std::vector<FigureDraft> read_sentence_figures(const Annotation& annotation,
                                               const Sentence& sentence, FigureTopic& topic);

}  // namespace communique
