#include "fact/event/event_words.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace communique {
namespace {

constexpr std::pair<std::string_view, EventFrame> frames[] = {
    {"counterpart", EventFrame::Counterpart}, {"gathering", EventFrame::Gathering},
    {"signing", EventFrame::Signing},         {"depositing", EventFrame::Depositing},
    {"hosting", EventFrame::Hosting},         {"opening", EventFrame::Opening},
    {"launching", EventFrame::Launching},     {"starting", EventFrame::Starting},
    {"resuming", EventFrame::Resuming},       {"visiting", EventFrame::Visiting},
    {"speaking", EventFrame::Speaking},       {"neighbouring", EventFrame::Neighbouring},
    {"discussing", EventFrame::Discussing},   {"appointing", EventFrame::Appointing},
    {"assuming", EventFrame::Assuming},       {"passing", EventFrame::Passing},
    {"addressing", EventFrame::Addressing}};

constexpr std::pair<std::string_view, EventPart> roles[] = {
    {"organizer", EventPart::Organizer},
    {"chair", EventPart::Chair},
    {"participant", EventPart::Participant}};

template <typename Value, std::size_t size>
Value find_in(const std::pair<std::string_view, Value> (&table)[size], std::string_view name,
              Value otherwise) {
  for (const auto& [key, value] : table) {
    if (key == name) return value;
  }
  return otherwise;
}

bool tells_of_events(Lexical lexical) {
  return lexical == Lexical::EventVerb || lexical == Lexical::EventNoun ||
         lexical == Lexical::EventHead || lexical == Lexical::RoleVerb ||
         lexical == Lexical::AppointmentVerb || lexical == Lexical::SpeechVerb;
}

bool asserts(const Concept& entry) {
  constexpr std::string_view acts[] = {"state",  "announce", "emphasize",
                                       "pledge", "agree",    "reaffirm"};
  return entry.lexical == Lexical::SpeechVerb &&
         std::ranges::find(acts, entry.attribute("act")) != std::end(acts);
}

bool wishes(const Concept& entry) {
  constexpr std::string_view acts[] = {"propose", "request", "urge"};
  return entry.lexical == Lexical::SpeechVerb &&
         std::ranges::find(acts, entry.attribute("act")) != std::end(acts);
}

EventWord read_word(const Concept& entry) {
  EventWord word;
  word.kind = parse_event_kind(entry.attribute("event")).value_or(EventKind::Appointment);
  word.frame = find_in(frames, entry.attribute("frame"), EventFrame::None);
  word.role = find_in(roles, entry.attribute("role"), EventPart::Nothing);
  word.of_persons = entry.attribute("object") == "person";
  word.of_hosts = entry.attribute("object") == "host";
  word.of_guests = entry.attribute("object") == "guest";
  word.of_partners = entry.attribute("object") == "partner";
  word.of_talks = entry.attribute("object") == "talks";
  word.of_measures = entry.attribute("object") == "measure";
  word.of_destinations = entry.attribute("object") == "destination";
  word.of_missions = entry.attribute("object") == "mission";
  word.of_arrivals = entry.attribute("object") == "arrival";
  word.of_departures = entry.attribute("object") == "departure";
  word.of_instruments = entry.attribute("object") == "instrument";
  word.of_chairs = entry.attribute("object") == "chair";
  word.of_posts = entry.attribute("object") == "post";
  word.of_houses = entry.attribute("object") == "house";
  word.of_offices = entry.attribute("object") == "office";
  word.of_appointees = entry.attribute("object") == "appointee";
  word.opens_facilities = entry.attribute("facility") == "true";
  word.apart = entry.attribute("apart") == "true";
  word.each = entry.attribute("each") == "true";
  word.onward = entry.attribute("onward") == "true";
  word.agrees = entry.attribute("act") == "agree";
  word.asserts = asserts(entry);
  word.wishes = wishes(entry);
  word.generic = entry.attribute("generic") == "true";
  word.alone = entry.attribute("alone") == "true";
  word.of_members = entry.attribute("of") == "members";
  word.standing = entry.attribute("standing") == "true";
  word.points_back = entry.attribute("anaphor") == "true";
  word.treaty = entry.attribute("treaty") == "true";
  word.small = entry.attribute("small") == "true";
  return word;
}

}  // namespace

EventWords::EventWords(const Vocabulary& vocabulary) {
  words_.reserve(vocabulary.concepts().size());
  for (const Concept& entry : vocabulary.concepts())
    words_.push_back(tells_of_events(entry.lexical) ? read_word(entry) : EventWord{});
}

}  // namespace communique
