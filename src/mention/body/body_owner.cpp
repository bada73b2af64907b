#include "mention/body/body_owner.hpp"

namespace communique {

ConceptId country_of_owner(const Annotation& annotation, const Mention& body) {
  const Document& document = annotation.document;
  const TokenRange sentence = document.sentence_at(body.tokens.first).tokens;
  if (body.tokens.first <= sentence.first ||
      !document.token(body.tokens.first - 1).is(Particle::Its))
    return no_concept;
  ConceptId owner = no_concept;
  for (const Mention& mention : mentions_in(annotation, {sentence.first, body.tokens.first})) {
    if (mention.type != EntityType::Country && mention.type != EntityType::Bloc) continue;
    if (owner != no_concept && owner != mention.concept_id) return no_concept;
    owner = mention.concept_id;
  }
  const bool country =
      owner != no_concept && (*annotation.vocabulary)[owner].lexical == Lexical::Country;
  return country ? owner : no_concept;
}

}  // namespace communique
