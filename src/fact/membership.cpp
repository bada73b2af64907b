#include "fact/membership.hpp"

namespace communique {

void read_memberships(const Annotation&, Reading&) {}

}  // namespace communique
