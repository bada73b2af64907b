#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mention/mention.hpp"
#include "text/calendar.hpp"

namespace communique {

// Why a fact is believed.
struct Evidence {
  Span span;                 // the clause or sentence that states it
  std::string_view rule;     // name of the rule that read it; a string literal or interned
  float confidence = 0;      // estimated probability that the fact is right
  std::uint32_t number = 0;  // of the fact in its release; see fact_name.hpp
};

// To three digits, as it is printed and stored.
std::uint32_t thousandths_of_confidence(const Evidence& evidence);
double rounded_confidence(const Evidence& evidence);

// From when until when an office is held, as far and as exactly as stated.
struct Term {
  Date begin, end;
  Evidence evidence;  // of what states it; may be another sentence than the post's

  bool known() const { return begin.known() || end.known(); }
};

// Who holds which office. At most one of body and country is set.
struct Post {
  EntityIndex person = no_entity;
  std::string title;
  EntityIndex body = no_entity;  // Body, Organization or Bloc
  EntityIndex country = no_entity;
  bool former = false;
  Evidence evidence;
  Term term;
};

struct BodyFact {
  EntityIndex body = no_entity;
  EntityIndex country = no_entity;
  EntityIndex part_of = no_entity;
  Evidence evidence;
};

// A person who speaks or negotiates for a country or bloc.
struct Representation {
  EntityIndex person = no_entity;
  EntityIndex side = no_entity;
  Evidence evidence;
};

enum class AgreementKind : std::uint8_t {
  Fta,
  Epa,
  Cepa,
  Tipf,
  Mou,
  Treaty,
  Protocol,
  Declaration,
  Arrangement,
  Contract,
  Other
};

// In the order of advance; None where the release states no step.
enum class AgreementStatus : std::uint8_t {
  None,
  Proposed,
  Negotiating,
  Concluded,
  Signed,
  InForce,
  Upgrading,
  Suspended,
  Terminated
};

struct AgreementFact {
  EntityIndex agreement = no_entity;
  AgreementKind kind = AgreementKind::Other;
  std::vector<EntityIndex> parties;
  AgreementStatus status = AgreementStatus::None;
  Date date;  // of that step
  Evidence evidence;
};

enum class EventKind : std::uint8_t {
  Meeting,
  Negotiation,
  Conference,
  Ceremony,
  Visit,
  Call,
  Launch,
  Appointment
};

struct Event {
  EventKind kind = EventKind::Meeting;
  std::string name;  // proper name as printed, or empty
  Date date;
  Date end_date;
  std::vector<EntityIndex> places, organizers, chairs, participants, about;
  Evidence evidence;
};

enum class Act : std::uint8_t {
  State,
  Announce,
  Emphasize,
  Propose,
  Request,
  Urge,
  Criticize,
  Regret,
  Welcome,
  Thank,
  Pledge,
  Agree,
  Reaffirm,
  Deny,
  Warn,
  Concern
};

struct Statement {
  std::vector<EntityIndex> speakers;
  Act act = Act::State;
  EntityIndex target = no_entity;
  Span cue;
  Evidence evidence;
};

struct Membership {
  EntityIndex member = no_entity;
  EntityIndex whole = no_entity;
  Evidence evidence;
};

struct Figure {
  std::string indicator;  // one of the names of ontology/vocabulary's indicators
  EntityIndex reporter = no_entity;
  EntityIndex partner = no_entity;
  std::string item;             // lower case, plural, or empty
  std::string period;           // "2025-11", "2025-Q3", "2025-01/2025-11", or empty
  std::optional<double> value;  // in single units: 61.0 billion is 61.0e9
  std::string unit;
  std::optional<double> change_percent;
  Evidence evidence;
};

// A body renamed or replaced, or a person followed in a post.
struct Succession {
  EntityIndex older = no_entity;
  EntityIndex newer = no_entity;
  Evidence evidence;
  Date date;  // of the change, where stated
};

std::string_view to_string(AgreementKind kind);      // "FTA"
std::string_view to_string(AgreementStatus status);  // "inForce", "" for None
std::string_view to_string(EventKind kind);          // "Meeting"
std::string_view to_string(Act act);                 // "state"
std::optional<AgreementKind> parse_agreement_kind(std::string_view name);
std::optional<AgreementStatus> parse_agreement_status(std::string_view name);
std::optional<EventKind> parse_event_kind(std::string_view name);
std::optional<Act> parse_act(std::string_view name);

// All that one release says.
struct Reading {
  std::vector<Entity> entities;
  EntityIndex publisher = no_entity;
  std::vector<Post> posts;
  std::vector<BodyFact> bodies;
  std::vector<Representation> representations;
  std::vector<AgreementFact> agreements;
  std::vector<Event> events;
  std::vector<Statement> statements;
  std::vector<Membership> memberships;
  std::vector<Figure> figures;
  std::vector<Succession> successions;
};

}  // namespace communique
