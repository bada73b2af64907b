#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// Gives to those who are succeeded the post that their successors take up: "A became Ambassador to
// Peru. She replaces B." Reads the posts and successions of `reading`, and adds posts to it.
void read_inherited_posts(const Annotation& annotation, Reading& reading);

}  // namespace communique
