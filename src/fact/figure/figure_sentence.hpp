#pragma once

#include <vector>

#include "fact/figure/figure_clause.hpp"
#include "fact/figure/figure_draft.hpp"

namespace communique {

// Reads the figures of one sentence, in order, and leaves in `topic` what the next may lean on.
std::vector<FigureDraft> read_sentence_figures(const Annotation& annotation,
                                               const Sentence& sentence, FigureTopic& topic);

}  // namespace communique
