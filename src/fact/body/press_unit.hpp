#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Whether words of the range speak of the press: "Office of Communications and Protocol".
bool names_press(const Annotation& annotation, TokenRange range);

// Whether the name is that of a part of a body, through which it speaks: "Salt Bureau", "Press
// Office".
bool names_unit(const Annotation& annotation, const Mention& name);

// Whether it is that of a part which each ministry has: "Public Relations Unit", "Media Section".
bool names_press_unit(const Annotation& annotation, const Mention& name);

}  // namespace communique
