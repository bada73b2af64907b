#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "fact/facts.hpp"
#include "text/calendar.hpp"

namespace communique {

// A title held at one place, whoever holds it.
struct LinkedOffice {
  std::string title;                // as most releases print it
  std::uint32_t place = no_entity;  // linked body, organisation, bloc or country; of a renamed
                                    // body the last name
  bool sole = false;                // held by one person at a time
};

// What states when a tenure began or ended.
struct TenureBound {
  bool is_begin = true;
  Date date;  // unknown where only that it ended is said
  std::uint32_t release = 0;
  Evidence evidence;
};

// One person's holding of one office without a break. Dates are unknown where nothing tells them.
struct LinkedTenure {
  std::uint32_t office = 0, person = 0;
  Date first_seen, last_seen;  // days of the releases that call the person its holder
  Date begin, end;             // as stated, as exact as stated; the end is the successor's begin
  Date over_by;                // a day on which it is known to be over
  std::vector<TenureBound> bounds;
};

}  // namespace communique
