#include "fact/event.hpp"

namespace communique {

void read_events(const Annotation&, Reading&) {}

}  // namespace communique
