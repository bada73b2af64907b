#pragma once

#include <cstdint>
#include <vector>

#include "fact/facts.hpp"
#include "vocabulary/vocabulary.hpp"

namespace communique {

// How the phrases around a word stand to the event that it tells; see
// ontology/vocabulary/events.ttl.
enum class EventFrame : std::uint8_t {
  None,
  Counterpart,
  Gathering,
  Signing,
  Depositing,
  Opening,
  Hosting,
  Launching,
  Starting,
  Resuming,
  Visiting,
  Speaking,
  Neighbouring,
  Discussing,
  Appointing,
  Assuming,
  Passing,
  Addressing
};

// The part of the subject of a verb in the event that is its object, or subject.
enum class EventPart : std::uint8_t { Organizer, Chair, Participant, Nothing };

// What the vocabulary says of a verb, a noun or the head of a name that tells of events.
struct EventWord {
  EventKind kind = EventKind::Meeting;
  EventFrame frame = EventFrame::None;
  EventPart role = EventPart::Nothing;
  bool of_persons = false;        // an event only with a person as its object: "receive", "see"
  bool of_hosts = false;          // only with a person who is asked nothing: "call on"
  bool of_guests = false;         // only with a person, told with a day or a place: "welcome"
  bool of_partners = false;       // only with a person behind "with" or "to": "speak"
  bool of_talks = false;          // only with negotiations: "begin", "resume"
  bool of_measures = false;       // only with laws and programmes: "adopt"
  bool of_missions = false;       // only with a delegation that goes "to" a place: "send"
  bool of_destinations = false;   // only with "to" and a place: "travel"
  bool of_departures = false;     // only with "for" and a place: "leave"
  bool of_arrivals = false;       // only with "in" and a place: "arrive"
  bool of_instruments = false;    // only with an instrument of ratification: "hand over"
  bool apart = false;             // face to face where a place is told: "speak with"
  bool each = false;              // each of those met is met alone: "call on"
  bool onward = false;            // goes on with a visit told before: "travel on"
  bool of_chairs = false;         // only with the chair of a body or bloc: "assume"
  bool of_posts = false;          // only with a post or a body: "move to"
  bool of_houses = false;         // only with a body and a post in it: "join"
  bool of_offices = false;        // only with an office: "become"
  bool of_appointees = false;     // only with a person and an office: "confirm"
  bool opens_facilities = false;  // a ceremony where a facility is its object: "inaugurate"
  bool agrees = false;            // a verb of speech that promises what follows: "agree"
  bool asserts = false;           // one that tells what will be: "announce", but not "propose"
  bool wishes = false;            // one that tells what should be: "propose", "urge"
  bool generic = false;           // a head that makes no name by itself: "Meeting", "Day"
  bool alone = false;             // a head that is a name by itself: "Gulfood"
  bool of_members = false;        // a head of gatherings of those in the name: "ASEAN Summit"
  bool standing = false;          // a head of standing dialogues, which need not gather: "Forum"
  bool points_back = false;       // a noun that may stand for an event told before: "meeting"
  bool treaty = false;            // a head of treaties too: "Convention"
  bool small = false;             // a head that need not have a capital: "ministerial meeting"
};

// The event words of a vocabulary by concept, read from it once.
class EventWords {
 public:
  explicit EventWords(const Vocabulary& vocabulary);

  const EventWord& operator[](ConceptId id) const { return words_[id]; }

 private:
  std::vector<EventWord> words_;
};

}  // namespace communique
