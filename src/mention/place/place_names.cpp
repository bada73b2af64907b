#include "mention/place/place_names.hpp"

namespace communique {

void unite_place_names(const Annotation&, MentionGroups&) {}

}  // namespace communique
