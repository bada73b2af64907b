#include "fact/publisher.hpp"

namespace communique {

void read_publisher(const Annotation&, Reading&) {}

}  // namespace communique
