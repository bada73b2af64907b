#pragma once

#include "fact/post/post_place.hpp"

namespace communique {

// "She met Bo Diaz, Minister of Salt, in Lima": gives a ministry of which no country is told to the
// country of its ministers, where all are of one other side than the one that speaks.
void give_bodies_to_guests(const Annotation& annotation, const PostPlaces& places,
                           Reading& reading);

}  // namespace communique
