#include "mention/place/place.hpp"

#include "mention/place/headed_place.hpp"
#include "mention/place/known_place.hpp"
#include "mention/place/located_place.hpp"

namespace communique {

void find_places(Annotation& annotation) {
  find_known_places(annotation);
  annotation.sort_mentions();
  find_headed_places(annotation);
  annotation.sort_mentions();
  find_located_places(annotation);
}

}  // namespace communique
