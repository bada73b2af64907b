#include "fact/succession.hpp"

namespace communique {

void read_successions(const Annotation&, Reading&) {}

}  // namespace communique
