#include "fact/agreement_fact.hpp"

namespace communique {

void read_agreement_facts(const Annotation&, Reading&) {}

}  // namespace communique
