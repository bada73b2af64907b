#include "fact/body_fact.hpp"

namespace communique {

void read_body_facts(const Annotation&, Reading&) {}

}  // namespace communique
