#pragma once

#include "text/calendar.hpp"

namespace communique {

// Not checked: see exists().
Date make_date(int year, int month = 0, int day = 0);

// Whether the calendar has such a day, month or year.
bool exists(const Date& date);

// The month so many months away.
Date shift_months(const Date& date, int months);

// The same day, or the last one of its month, so many years away.
Date move_year(Date date, int years);

// The date `count` units away, as exact as both the unit and the date are. Units: d, w, m, q, y and
// D, a decade.
Date move_date(const Date& date, char unit, int count);

}  // namespace communique
