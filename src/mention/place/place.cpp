#include "mention/place/place.hpp"

#include "mention/place/headed_place.hpp"
#include "mention/place/known_place.hpp"
#include "mention/place/listed_place.hpp"
#include "mention/place/located_place.hpp"
#include "mention/place/small_head_place.hpp"

namespace communique {

void find_places(Annotation& annotation) {
  find_known_places(annotation);
  annotation.sort_mentions();
  find_headed_places(annotation);
  annotation.sort_mentions();
  find_small_head_places(annotation);
  annotation.sort_mentions();
  find_located_places(annotation);
  annotation.sort_mentions();
  find_listed_places(annotation);
}

}  // namespace communique
