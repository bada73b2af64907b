#pragma once

#include "mention/annotation.hpp"

namespace communique {

// "President", "Vice-President": of the state where nothing else is said.
bool heads_state(const Annotation& annotation, const Office& office);

// "Secretary to the President": the office under which it stands is a state's.
bool serves_state(const Annotation& annotation, const Office& office);

// "Director General of Foreign Trade": a state's, where no body is told.
bool directs_field(const Annotation& annotation, const Office& office);

}  // namespace communique
