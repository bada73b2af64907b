#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// The first sentence of the text that is no line of issue.
std::uint32_t lead_sentence(const Annotation& annotation);

// When what the first sentence of the text tells happened; its dateline where it does not say so.
// An event of no kind but Visit, where it ends one.
Event day_of_lead(const Annotation& annotation);

// The day of issue where one of the sentences after the lead tells what happened "this morning".
Date day_near_lead(const Annotation& annotation);

}  // namespace communique
