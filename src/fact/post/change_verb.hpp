#pragma once

#include <string_view>
#include <vector>

#include "fact/clause/clause.hpp"
#include "mention/annotation.hpp"

namespace communique {

// A verb by which something changes: who holds an office, or what a body is.
struct Change {
  std::string_view value;  // of the attribute asked for; lives as long as the vocabulary
  TokenRange words;
  Clause clause;
};

// The verbs that have the attribute in the vocabulary ("order" of "succeed", "leaver" of "resign",
// "bodies" of "rename"), in order of the text, but for those denied.
std::vector<Change> find_changes(const Annotation& annotation, const ClauseReader& clauses,
                                 AttributeKey attribute);

}  // namespace communique
