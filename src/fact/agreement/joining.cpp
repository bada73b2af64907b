#include "fact/agreement/joining.hpp"

#include "fact/clause/verb_group.hpp"

namespace communique {
namespace {

// "acceded"; not "applied to accede".
bool has_joined(const Annotation& annotation, const LexicalHit& verb) {
  const VerbGroup group = read_verb_group(annotation, verb.tokens, verb.form);
  return !group.negated && group.modality == Modality::Real && !group.infinitive;
}

// "applied to accede to the pact": no step yet.
bool is_infinitive(const Annotation& annotation, const LexicalHit& verb) {
  return read_verb_group(annotation, verb.tokens, verb.form).infinitive;
}

}  // namespace

bool tells_step(const Annotation& annotation, const AgreementPhrase& phrase) {
  const TokenRange sentence = annotation.document.sentence_at(phrase.name.first).tokens;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const LexicalHit* noun = annotation.hit_at(t, Lexical::StatusNoun);
    if (noun != nullptr && annotation.concept_of(*noun).attribute("parties") == "true") return true;
    const LexicalHit* verb = annotation.hit_at(t, Lexical::StatusVerb);
    if (verb == nullptr || is_infinitive(annotation, *verb)) continue;
    const std::string_view status = annotation.concept_of(*verb).attribute("status");
    if (status == "signed" || status == "inForce" || status == "terminated") return true;
  }
  return false;
}

bool tells_joining(const Annotation& annotation, const AgreementPhrase& phrase) {
  const TokenRange sentence = annotation.document.sentence_at(phrase.name.first).tokens;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const LexicalHit* noun = annotation.hit_at(t, Lexical::StatusNoun);
    const LexicalHit* verb = annotation.hit_at(t, Lexical::StatusVerb);
    if (noun != nullptr && annotation.concept_of(*noun).attribute("parties") == "true") return true;
    if (verb != nullptr && annotation.concept_of(*verb).attribute("parties") == "true" &&
        has_joined(annotation, *verb))
      return true;
  }
  return false;
}

}  // namespace communique
