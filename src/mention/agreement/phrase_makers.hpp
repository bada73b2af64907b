#pragma once

#include "text/document.hpp"

namespace communique {

// The names of two or more who make an agreement, behind the "between" at the token: "the Salt
// Board (SB) and Peru's Chamber of Fish". Empty where there are no two.
TokenRange makers_between(const Document& document, std::uint32_t between);

// The name of the one with whom an agreement is made, behind the "with" at the token.
TokenRange maker_with(const Document& document, std::uint32_t with);

}  // namespace communique
