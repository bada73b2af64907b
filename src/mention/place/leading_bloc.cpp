#include "mention/place/leading_bloc.hpp"

#include "mention/place/country.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// In the title, or again and again.
bool tells_of_members(const Document& document) {
  static const WordSet members = {"members"};
  constexpr int least = 2;
  if (!document.holds(members)) return false;
  int told = 0;
  for (std::uint32_t t = 0; t < document.size(); ++t) {
    if (members.contains(document.token(t)))
      told += document.sentence_at(t).paragraph == 0 ? least : 1;
  }
  return told >= least;
}

}  // namespace

ConceptId bloc_of_title(const Annotation& annotation) {
  const LexicalHit* bloc = annotation.hit_at(0, Lexical::Bloc);
  const Mention* body = annotation.mention_at(0);
  const bool leads = bloc != nullptr && body != nullptr && body->type == EntityType::Body &&
                     !is_region(*annotation.vocabulary, bloc->concept_id);
  return leads ? bloc->concept_id : no_concept;
}

ConceptId convener_of_members(const Annotation& annotation) {
  ConceptId convener = no_concept;
  if (!tells_of_members(annotation.document)) return convener;
  for (const Mention& mention : annotation.mentions) {
    const ConceptId bloc = mention.type == EntityType::Bloc ? mention.concept_id : no_concept;
    if (bloc == no_concept || bloc == convener || !convenes_all(*annotation.vocabulary, bloc))
      continue;
    if (convener != no_concept) return no_concept;
    convener = bloc;
  }
  return convener;
}

}  // namespace communique
