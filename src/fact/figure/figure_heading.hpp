#pragma once

#include "fact/figure/figure_clause.hpp"
#include "mention/annotation.hpp"

namespace communique {

// "DESTINATIONS", "Main markets": the entries below tell exports; "Suppliers", "Main import
// markets": imports. no_concept where the words head no such list.
ConceptId indicator_of_heading(const Annotation& annotation, TokenRange words);

// Makes the topic what a sentence that heads a list tells of its entries.
void take_topic_of_heading(const Annotation& annotation, TokenRange sentence, FigureTopic& topic);

}  // namespace communique
