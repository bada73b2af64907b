#include "fact/post/governor.hpp"

#include <algorithm>

#include "mention/office/office.hpp"
#include "mention/place/known_place.hpp"

namespace communique {

const LexicalHit* place_in_title(const Annotation& annotation, const Office& office) {
  for (std::uint32_t t = office.head.last; t + 1 < office.title.last; ++t) {
    if (!annotation.document.token(t).is(Particle::Of)) continue;
    const LexicalHit* place = place_hit_at(annotation, t + 1);
    return place != nullptr && place->tokens.last == office.title.last ? place : nullptr;
  }
  return nullptr;
}

bool governs_place(const Annotation& annotation, const Reading& reading, EntityIndex person) {
  const bool governs = std::ranges::any_of(annotation.offices, [&](const Office& office) {
    const Mention* holder = annotation.mention_of(office.holder);
    return holder != nullptr && holder->entity == person &&
           (office_has(annotation, office, "jurisdiction") ||
            place_in_title(annotation, office) != nullptr) &&
           annotation.document.text_of(office.title.last - 1) != "General";
  });
  return governs && std::ranges::none_of(reading.posts, [&](const Post& post) {
           return post.person == person && post.body != no_entity;
         });
}

}  // namespace communique
