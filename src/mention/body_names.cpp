#include "mention/body_names.hpp"

namespace communique {

void unite_body_names(const Annotation&, MentionGroups&) {}

}  // namespace communique
