#include "fact/agreement/joining.hpp"

#include "fact/clause/verb_group.hpp"

namespace communique {
namespace {

// "acceded"; not "applied to accede".
bool has_joined(const Annotation& annotation, const LexicalHit& verb) {
  const VerbGroup group = read_verb_group(annotation, verb.tokens, verb.form);
  return !group.negated && group.modality == Modality::Real && !group.infinitive;
}

// "Peru has agreements in force with 20 states, including the CPTPP".
bool lists_in_force(const Annotation& annotation, const LexicalHit& noun,
                    const AgreementPhrase& phrase) {
  if (annotation.concept_of(noun).attribute("status") != "inForce") return false;
  for (std::uint32_t t = noun.tokens.last; t < phrase.name.first; ++t) {
    if (annotation.document.token(t).is(Particle::Including)) return true;
  }
  return false;
}

// "applied to accede to the pact": no step yet.
bool is_infinitive(const Annotation& annotation, const LexicalHit& verb) {
  return read_verb_group(annotation, verb.tokens, verb.form).infinitive;
}

// "parties to the pact"; not "members of the Salt Union, and the pact".
bool has_parties(const Annotation& annotation, const LexicalHit& noun,
                 const AgreementPhrase& phrase) {
  constexpr std::uint32_t reach = 10;
  return annotation.concept_of(noun).attribute("parties") == "true" &&
         phrase.name.first < noun.tokens.last + reach;
}

}  // namespace

bool stands_within(const Document& document, const AgreementPhrase& phrase) {
  std::uint32_t in = phrase.name.first;
  if (in > 0 && document.token(in - 1).is(Particle::The)) --in;
  if (in < 2 || !document.token(in - 1).is(Particle::In)) return false;
  const std::uint32_t both = in - 2;
  const bool all =
      document.token(both).is(Particle::Both) || document.token(both).is(Particle::All);
  return is_auxiliary(document.token(all && both > 0 ? both - 1 : both));
}

bool tells_step(const Annotation& annotation, const AgreementPhrase& phrase) {
  const TokenRange sentence = annotation.document.sentence_at(phrase.name.first).tokens;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const LexicalHit* noun = annotation.hit_at(t, Lexical::StatusNoun);
    if (noun != nullptr &&
        (has_parties(annotation, *noun, phrase) || lists_in_force(annotation, *noun, phrase)))
      return true;
    const LexicalHit* verb = annotation.hit_at(t, Lexical::StatusVerb);
    if (verb == nullptr || is_infinitive(annotation, *verb)) continue;
    const std::string_view status = annotation.concept_of(*verb).attribute("status");
    if (status == "signed" || status == "inForce" || status == "terminated") return true;
  }
  return false;
}

bool tells_joining(const Annotation& annotation, const AgreementPhrase& phrase) {
  if (stands_within(annotation.document, phrase)) return true;
  const TokenRange sentence = annotation.document.sentence_at(phrase.name.first).tokens;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const LexicalHit* noun = annotation.hit_at(t, Lexical::StatusNoun);
    const LexicalHit* verb = annotation.hit_at(t, Lexical::StatusVerb);
    if (noun != nullptr && has_parties(annotation, *noun, phrase)) return true;
    if (verb != nullptr && annotation.concept_of(*verb).attribute("parties") == "true" &&
        has_joined(annotation, *verb))
      return true;
  }
  return false;
}

}  // namespace communique
