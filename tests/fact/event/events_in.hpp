#pragma once

#include <string>
#include <string_view>

#include "fact/event/event.hpp"
#include "mention/date/date.hpp"
#include "tests/fact/marked_text.hpp"

namespace communique {

inline std::string list_of(std::string_view role, const std::vector<EntityIndex>& entities,
                           const Reading& reading) {
  std::string line;
  for (const EntityIndex entity : entities)
    line += (line.empty() ? " " + std::string(role) + "=" : ",") + reading.entities[entity].name;
  return line;
}

// One line an event of a text whose mentions are marked, issued on Friday, 5 December 2025.
inline std::string events_in(const std::string& body) {
  static const EventWords words(program_vocabulary());
  MarkedText text("News\n" + body, program_vocabulary());
  text.release.date = {2025, 12, 5};
  find_dates(text.annotation);
  Reading reading;
  reading.entities = text.annotation.entities;
  read_events(text.annotation, ClauseReader(text.annotation), words, reading);
  std::string lines;
  for (const Event& event : reading.events) {
    lines += lines.empty() ? "" : "; ";
    lines += to_string(event.kind);
    if (!event.name.empty()) lines += " '" + event.name + "'";
    if (event.date.known()) lines += " " + to_iso(event.date);
    lines += list_of("org", event.organizers, reading) + list_of("chair", event.chairs, reading) +
             list_of("part", event.participants, reading) + list_of("at", event.places, reading) +
             list_of("about", event.about, reading);
  }
  return lines;
}

}  // namespace communique
