#pragma once

#include "mention/annotation.hpp"
#include "mention/office/office_title.hpp"

namespace communique {

// The office whose title that is, with what stands after and before it: field, body, country.
Office read_office(const Annotation& annotation, const OfficeTitle& title);

}  // namespace communique
