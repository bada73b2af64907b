#include "fact/body/bloc_publisher.hpp"

#include "mention/name/name_core.hpp"
#include "mention/place/country.hpp"

namespace communique {
namespace {

ConceptId whole_of(const Annotation& annotation, const Mention& body) {
  if (body.concept_id == no_concept) return no_concept;
  const Vocabulary& vocabulary = *annotation.vocabulary;
  return vocabulary.find(vocabulary[body.concept_id].attribute("partOf"));
}

// A committee, a council, or a body that the bloc calls so: "Dispute Settlement Body".
bool assembles_members(const Annotation& annotation, const Mention& body) {
  if (body.type != EntityType::Body || body.country != no_concept) return false;
  const NameCore core = read_name_core(annotation, body.tokens);
  const std::string_view head =
      core.head == no_concept ? std::string_view() : (*annotation.vocabulary)[core.head].label;
  if (head == "Committee" || head == "Council") return true;
  return bloc_of_organ(annotation, body) == annotation.home.any &&
         annotation.document.token(body.tokens.last - 1).word == "body"_word;
}

// Whether the name, but for its article, opens the sentence.
bool opens_sentence(const Document& document, const Mention& name) {
  const std::uint32_t first = document.sentence_at(name.tokens.first).tokens.first;
  return name.tokens.first == first ||
         (name.tokens.first == first + 1 && document.token(first).is(Particle::The));
}

// "At a meeting of the Salt Committee, WTO members ...", in the title or right behind it; further
// down only where it acts.
EntityIndex assembly_in_lead(const Annotation& annotation) {
  constexpr std::uint32_t lead = 2, opening = 4;  // sentences behind the title
  for (const Mention& mention : annotation.mentions) {
    const std::uint32_t sentence = annotation.document.sentence_index(mention.tokens.first);
    if (sentence > opening) break;
    if (sentence > lead && !opens_sentence(annotation.document, mention)) continue;
    if (assembles_members(annotation, mention)) return mention.entity;
  }
  return no_entity;
}

EntityIndex first_organ(const Annotation& annotation) {
  for (const Mention& mention : annotation.mentions) {
    if (mention.type == EntityType::Body && whole_of(annotation, mention) == annotation.home.any)
      return mention.entity;
  }
  return no_entity;
}

}  // namespace

ConceptId bloc_of_organ(const Annotation& annotation, const Mention& body) {
  const ConceptId whole = whole_of(annotation, body);
  const bool bloc = whole != no_concept && (*annotation.vocabulary)[whole].lexical == Lexical::Bloc;
  return bloc ? whole : no_concept;
}

EntityIndex publishing_organ(const Annotation& annotation) {
  if (annotation.home.any == no_concept) return no_entity;
  if (convenes_all(*annotation.vocabulary, annotation.home.any))
    return assembly_in_lead(annotation);
  return annotation.home.country == no_concept ? first_organ(annotation) : no_entity;
}

}  // namespace communique
