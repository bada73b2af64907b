#pragma once

#include "mention/annotation.hpp"

namespace communique {

// Fills annotation.dates, each resolved against the release's day of issue.
void find_dates(Annotation& annotation);

}  // namespace communique
