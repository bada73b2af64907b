#include "fact/post.hpp"

namespace communique {

void read_posts(const Annotation&, Reading&) {}

}  // namespace communique
