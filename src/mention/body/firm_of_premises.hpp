#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Adds the firms that own what is told, "the plant of Knorv Salis", "executives of Knorv", and
// those addressed as such: "M/s Knorv Energy".
void find_firms_of_premises(Annotation& annotation);

}  // namespace communique
