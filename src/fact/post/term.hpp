#pragma once

#include "fact/clause/clause.hpp"
#include "fact/facts.hpp"
#include "mention/annotation.hpp"

namespace communique {

// What the words around an office say of when it is held: "Minister since 2021", "until last month
// Minister", "Minister from 2019 to 2022", "formerly Minister".
struct OfficeTime {
  Date begin, end;
  bool former = false;
};
OfficeTime time_of_office(const Annotation& annotation, const Office& office);

// Gives posts the day on which their holder resigned, stepped down or was dismissed. To be called
// when posts are read.
void read_departures(const Annotation& annotation, const ClauseReader& clauses, Reading& reading);

// Calls those former whose time in office was over before the day of issue. To be called when all
// facts are read: until then they count as who holds it.
void mark_ended_posts(const Date& issued, Reading& reading);

}  // namespace communique
