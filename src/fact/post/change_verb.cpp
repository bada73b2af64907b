#include "fact/post/change_verb.hpp"

namespace communique {

std::vector<Change> find_changes(const Annotation& annotation, const ClauseReader& clauses,
                                 AttributeKey attribute) {
  std::vector<Change> changes;
  for (const LexicalHit& hit : annotation.hits) {
    if (hit.lexical != Lexical::ChangeVerb && hit.lexical != Lexical::AppointmentVerb) continue;
    const std::string_view value = annotation.concept_of(hit).attribute(attribute);
    if (value.empty()) continue;
    const Clause clause = clauses.read(hit);
    if (!clause.negated) changes.push_back({value, hit.tokens, clause});
  }
  return changes;
}

}  // namespace communique
