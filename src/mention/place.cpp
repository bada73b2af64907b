#include "mention/place.hpp"

#include "mention/headed_place.hpp"
#include "mention/known_place.hpp"
#include "mention/located_place.hpp"

namespace communique {

void find_places(Annotation& annotation) {
  find_known_places(annotation);
  annotation.sort_mentions();
  find_headed_places(annotation);
  annotation.sort_mentions();
  find_located_places(annotation);
}

}  // namespace communique
