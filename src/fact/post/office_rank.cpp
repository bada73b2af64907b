#include "fact/post/office_rank.hpp"

#include "fact/post/post_title.hpp"
#include "mention/office/office.hpp"

namespace communique {

bool heads_state(const Annotation& annotation, const Office& office) {
  if (!office_has(annotation, office, "state")) return false;
  const TokenRange title = without_republic(annotation.document, office.title);
  for (std::uint32_t t = title.first; t < title.last; ++t) {
    static const std::uint64_t vice = word_hash("vice");
    const Token& token = annotation.document.token(t);
    if (!office.head.contains(t) && token.word != vice && !token.is_dash()) return false;
  }
  return true;
}

bool serves_state(const Annotation& annotation, const Office& office) {
  for (std::uint32_t t = office.head.last; t < office.title.last; ++t) {
    const LexicalHit* superior = annotation.hit_at(t, Lexical::OfficeHead);
    if (superior == nullptr || !annotation.document.token(t - 1).is(Particle::The)) continue;
    const Concept& entry = annotation.concept_of(*superior);
    if (entry.attribute("sphere") != "any" || entry.attribute("state") == "true") return true;
  }
  return false;
}

bool directs_field(const Annotation& annotation, const Office& office) {
  const TitleParts parts = parts_of(annotation, office);
  const Document& document = annotation.document;
  if (parts.link != Particle::Of || document.token(office.head.last - 1).word != "general"_word ||
      (*annotation.vocabulary)[office.concept_id].attribute("rank") != "ministry")
    return false;
  for (std::uint32_t t = parts.field.first; t < parts.field.last; ++t) {
    const bool word = document.token(t).is_word() && document.token(t).is(Particle::None);
    if (word && !annotation.has_hit_at(t, {Lexical::OfficeField})) return false;
  }
  return true;
}

}  // namespace communique
