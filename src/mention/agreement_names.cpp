#include "mention/agreement_names.hpp"

namespace communique {

void unite_agreement_names(const Annotation&, MentionGroups&) {}

}  // namespace communique
