#pragma once

#include <cstddef>
#include <vector>

#include "fact/event/event_draft.hpp"

namespace communique {

// Whether both can be the date of one event: "May" and "3 May".
bool agree(const Date& a, const Date& b);

// "the round of 9 to 12 May" and "on 10 May"
bool within(const Event& day, const Event& span);

bool more_exact(const Date& a, const Date& b);

// How many stand in both.
std::size_t shared(const std::vector<EntityIndex>& a, const std::vector<EntityIndex>& b);

bool places_agree(const Event& a, const Event& b);

// Whether both may be days of one fair.
bool are_days_of_fair(const Date& first, const Date& second);

// "met", "held talks with", where the date is of a month that is still to come.
bool told_in_past(const EventStory& story, const EventDraft& draft, const Date& date);

}  // namespace communique
