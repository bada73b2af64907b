#include "mention/person_names.hpp"

namespace communique {

void unite_person_names(const Annotation&, MentionGroups&) {}

}  // namespace communique
