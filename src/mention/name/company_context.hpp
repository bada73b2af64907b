#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Whether a name with a company's head is one: the head is also an everyday word ("Group"), so
// something beside or in the name must tell.
bool names_company(const Annotation& annotation, const LexicalHit& head, TokenRange name);

// Whether "M/s" of "M/s Knorr Energy" stands at the token, the form of address of firms.
bool is_firm_address(const Document& document, std::uint32_t token);

}  // namespace communique
