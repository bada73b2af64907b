#include "fact/post/change_verb.hpp"

namespace communique {

std::vector<Change> find_changes(const Annotation& annotation, const ClauseReader& clauses,
                                 AttributeKey attribute) {
  std::vector<Change> changes;
  constexpr LexicalSet verbs{Lexical::ChangeVerb, Lexical::AppointmentVerb};
  for (std::uint32_t t = 0; (t = annotation.next_hit(t, verbs)) < annotation.document.size(); ++t) {
    for (const LexicalHit& hit : annotation.hits_at(t)) {
      if (!verbs.has(hit.lexical)) continue;
      const std::string_view value = annotation.concept_of(hit).attribute(attribute);
      if (value.empty()) continue;
      const Clause clause = clauses.read(hit);
      if (!clause.negated) changes.push_back({value, hit.tokens, clause});
    }
  }
  return changes;
}

}  // namespace communique
