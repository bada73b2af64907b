#pragma once

#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// What a release tells of the conference that is its news: the agreements, laws and programmes of
// which those who take part speak ("A opened the 3rd Salt Forum. She said that the Salt Act ..."),
// those told behind a session with one chair, and the states that speak at a session of several.
// Needs events and statements.
void add_report_of_news(const Annotation& annotation, Reading& reading);

}  // namespace communique
