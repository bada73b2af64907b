#include "fact/post/secretariat.hpp"

#include <algorithm>

#include "fact/post/envoy_place.hpp"
#include "mention/office/office.hpp"
#include "mention/place/country.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "Deputy Director-General", but not "Director-General for Trade".
bool is_bare_rank(const Annotation& annotation, const Office& office) {
  for (std::uint32_t t = office.title.first; t < office.title.last; ++t) {
    const bool rank =
        office.head.contains(t) || annotation.hit_at(t, Lexical::OfficeModifier) != nullptr;
    if (!rank && annotation.document.token(t).is_word()) return false;
  }
  return true;
}

bool of_another(const Annotation& annotation, const Office& a, const Office& b) {
  const Mention* one = annotation.mention_of(a.holder);
  const Mention* other = annotation.mention_of(b.holder);
  const bool top = a.title == a.head && b.title == b.head && !a.former && !b.former;
  return top && one != nullptr && other != nullptr && one->entity != other->entity;
}

// The one bloc or organisation where the release tells offices with this head to be held, but not
// by another: there is one Secretary-General at a time.
EntityIndex place_of_like(const Annotation& annotation, const Office& office) {
  EntityIndex place = no_entity;
  for (const Office& other : annotation.offices) {
    const Mention* body = annotation.mention_of(other.body);
    if (other.concept_id != office.concept_id || body == nullptr ||
        !is_bare_rank(annotation, other) || of_another(annotation, office, other))
      continue;
    if (place != no_entity && place != body->entity) return no_entity;
    place = body->entity;
  }
  return place;
}

// "Director-General Ana Ruiz received ..." among the first sentences.
bool opens_lead(const Annotation& annotation, const Office& office) {
  constexpr std::uint32_t lead = 4;
  const Document& document = annotation.document;
  const Sentence& sentence = document.sentence_at(office.tokens.first);
  return office.title == office.head && sentence.paragraph > 0 &&
         sentence.tokens.first == office.tokens.first &&
         document.sentence_index(office.tokens.first) <= lead;
}

// The one bloc named that convenes all states.
EntityIndex convener_of_all(const Annotation& annotation, const Reading& reading) {
  EntityIndex convener = no_entity;
  for (EntityIndex i = 0; i < annotation.entities.size(); ++i) {
    const Entity& entity = reading.entities[i];
    if (entity.type != EntityType::Bloc || !convenes_all(*annotation.vocabulary, entity.concept_id))
      continue;
    if (convener != no_entity) return no_entity;
    convener = i;
  }
  return convener;
}

// Whether the release tells of an organ of the bloc ("the Council for Trade in Goods").
bool names_organ_of(const Annotation& annotation, EntityIndex bloc) {
  const Vocabulary& vocabulary = *annotation.vocabulary;
  const ConceptId whole = annotation.entities[bloc].concept_id;
  return std::ranges::any_of(annotation.entities, [&](const Entity& entity) {
    return entity.type == EntityType::Body && entity.concept_id != no_concept &&
           vocabulary.find(vocabulary[entity.concept_id].attribute("partOf")) == whole;
  });
}

// "WTO members took up the report" among the first sentences.
bool opens_with_members(const Annotation& annotation, EntityIndex bloc) {
  constexpr std::uint32_t lead = 2;
  const Document& document = annotation.document;
  return std::ranges::any_of(annotation.mentions, [&](const Mention& mention) {
    const std::uint32_t behind = mention.tokens.last;
    return mention.entity == bloc && behind < document.size() &&
           document.token(behind).word == "members"_word && document.sentence_index(behind) <= lead;
  });
}

// "Permanent Representative to the WTO"
bool names_envoy_to(const Annotation& annotation, EntityIndex bloc) {
  return std::ranges::any_of(annotation.offices, [&](const Office& office) {
    return destination_of(annotation, office) == bloc;
  });
}

// "at WTO headquarters", "the WTO Secretariat"
bool names_seat_of(const Annotation& annotation, EntityIndex bloc) {
  static const WordSet seats = {"headquarters", "secretariat"};
  const Document& document = annotation.document;
  return document.holds(seats) && std::ranges::any_of(annotation.mentions, [&](const Mention& m) {
           return m.entity == bloc && m.tokens.last < document.size() &&
                  seats.contains(document.token(m.tokens.last));
         });
}

}  // namespace

EntityIndex secretariat_of(const Annotation& annotation, const Reading& reading,
                           const Office& office, EntityIndex home) {
  if (!office_has(annotation, office, "secretariat") || !is_bare_rank(annotation, office))
    return no_entity;
  const EntityIndex place = place_of_like(annotation, office);
  if (place != no_entity) return place;
  const bool bloc = home != no_entity && reading.entities[home].type == EntityType::Bloc;
  if (bloc) return home;
  const EntityIndex convener = convener_of_all(annotation, reading);
  const bool told = convener != no_entity &&
                    (opens_lead(annotation, office) || names_organ_of(annotation, convener) ||
                     opens_with_members(annotation, convener) ||
                     names_envoy_to(annotation, convener) || names_seat_of(annotation, convener));
  return told ? convener : no_entity;
}

}  // namespace communique
