#pragma once

#include "fact/event/event_draft.hpp"

namespace communique {

// Whether the verb can tell that the thing starts: "launched the Salt Plan", "opened an
// investigation into salt", "the Salt Group, founded in 1995".
bool can_start(const EventStory& story, const EventWord& verb, const Clause& clause,
               bool participle, const Mention& thing);

// "the anti-dumping investigation into salt"
bool is_inquiry(const Document& document, const Mention& mention);

// Near the headline, or told of the day of issue: "takes effect today".
bool is_news(const EventStory& story, const Clause& clause);

// "held a reception in Lima to launch the Salt Fund": whether it starts at a gathering told before.
bool is_aim_of_gathering(const EventStory& story, const EventWord& verb, const Clause& clause);

// "the tariff imposed by Peru", of which no day is told
bool describes_measure(const EventStory& story, const EventWord& verb, const Clause& clause);

// "a salt fund, to be set up on 1 July"
bool is_to_be_started(const EventStory& story, const Clause& clause);

}  // namespace communique
