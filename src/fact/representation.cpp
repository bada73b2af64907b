#include "fact/representation.hpp"

namespace communique {

void read_representations(const Annotation&, Reading&) {}

}  // namespace communique
