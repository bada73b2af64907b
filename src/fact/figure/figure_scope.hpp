#pragma once

#include <string>
#include <vector>

#include "fact/figure/figure_clause.hpp"
#include "fact/figure/figure_draft.hpp"
#include "mention/annotation.hpp"

namespace communique {

// What the readers of the figures of one sentence share: where they read, and how far they are.
struct FigureScope {
  const Annotation& annotation;
  const Document& document;
  TokenRange sentence;
  FigureTopic& topic;
  FigureClause clause;
  std::vector<FigureDraft> drafts;
  std::string heading;  // "Merchandise:" before "exports"
};

}  // namespace communique
