#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Reads where the holder of the office belongs, after the name that ends at the token: "Kim of the
// Ministry of Trade", "Shin of Korea", "Dodd (MOTIR)".
void read_affiliation(const Annotation& annotation, Office& office, std::uint32_t after);

}  // namespace communique
