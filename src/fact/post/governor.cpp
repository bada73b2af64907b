#include "fact/post/governor.hpp"

#include <algorithm>

#include "mention/office/office.hpp"

namespace communique {

bool governs_place(const Annotation& annotation, const Reading& reading, EntityIndex person) {
  const bool governs = std::ranges::any_of(annotation.offices, [&](const Office& office) {
    const Mention* holder = annotation.mention_of(office.holder);
    return holder != nullptr && holder->entity == person &&
           office_has(annotation, office, "jurisdiction") &&
           annotation.document.text_of(office.title.last - 1) != "General";
  });
  return governs && std::ranges::none_of(reading.posts, [&](const Post& post) {
           return post.person == person && post.body != no_entity;
         });
}

}  // namespace communique
