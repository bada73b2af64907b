#include "fact/event/event.hpp"

#include <algorithm>

#include "fact/event/agenda.hpp"
#include "fact/event/announced_appointment.hpp"
#include "fact/event/appointed_house.hpp"
#include "fact/event/award.hpp"
#include "fact/event/chairs_of_sides.hpp"
#include "fact/event/credentials.hpp"
#include "fact/event/day_of_news.hpp"
#include "fact/event/ensuing_talks.hpp"
#include "fact/event/event_aim.hpp"
#include "fact/event/event_attendance.hpp"
#include "fact/event/event_context.hpp"
#include "fact/event/event_date.hpp"
#include "fact/event/event_dateline.hpp"
#include "fact/event/event_destination.hpp"
#include "fact/event/event_draft.hpp"
#include "fact/event/event_evidence.hpp"
#include "fact/event/event_length.hpp"
#include "fact/event/event_matter.hpp"
#include "fact/event/event_merge.hpp"
#include "fact/event/event_name_draft.hpp"
#include "fact/event/event_neighbour.hpp"
#include "fact/event/event_noun.hpp"
#include "fact/event/event_place.hpp"
#include "fact/event/event_role.hpp"
#include "fact/event/event_series.hpp"
#include "fact/event/event_session.hpp"
#include "fact/event/event_side.hpp"
#include "fact/event/event_sideline.hpp"
#include "fact/event/event_speech.hpp"
#include "fact/event/event_verb.hpp"
#include "fact/event/event_visitor.hpp"
#include "fact/event/fair_visit.hpp"
#include "fact/event/former_session.hpp"
#include "fact/event/gathering_matter.hpp"
#include "fact/event/headed_appointment.hpp"
#include "fact/event/hosting.hpp"
#include "fact/event/interview.hpp"
#include "fact/event/itinerary.hpp"
#include "fact/event/journey_town.hpp"
#include "fact/event/last_round.hpp"
#include "fact/event/listed_meeting.hpp"
#include "fact/event/listed_signing.hpp"
#include "fact/event/mission_sent.hpp"
#include "fact/event/next_session.hpp"
#include "fact/event/programme_item.hpp"
#include "fact/event/promised_session.hpp"
#include "fact/event/session_matter.hpp"
#include "fact/event/stay.hpp"
#include "fact/event/visit_place.hpp"
#include "fact/event/where_clause.hpp"

namespace communique {
namespace {

// Who leads a gathering, or holds one that is no talks, is not repeated among those who take part.
void drop_doubles(Event& event) {
  const bool talks = event.kind == EventKind::Meeting || event.kind == EventKind::Call ||
                     event.kind == EventKind::Negotiation;
  std::erase_if(event.participants, [&](EntityIndex e) {
    return std::ranges::find(event.chairs, e) != event.chairs.end() ||
           (!talks && std::ranges::find(event.organizers, e) != event.organizers.end());
  });
}

// "A held a roundtable, hosted by the Salt Chamber": the chamber holds it, A takes part.
void keep_hosts(const EventStory& story, Event& event) {
  const auto is_person = [&](EntityIndex e) {
    return story.reading.entities[e].type == EntityType::Person;
  };
  if (event.kind != EventKind::Conference || std::ranges::all_of(event.organizers, is_person))
    return;
  for (const EntityIndex e : event.organizers) {
    if (is_person(e)) add_unique(event.participants, e);
  }
  std::erase_if(event.organizers, is_person);
}

void drop_persons(const EventStory& story, std::vector<EntityIndex>& participants) {
  std::erase_if(participants, [&](EntityIndex e) {
    return story.reading.entities[e].type == EntityType::Person;
  });
}

// "its signing"
bool is_signing(const EventStory& story, std::uint32_t token) {
  const LexicalHit* noun = story.annotation.hit_at(token, Lexical::EventNoun);
  return noun != nullptr && story.words[noun->concept_id].frame == EventFrame::Signing;
}

// What "the negotiations" or "its signing" is about, where its own words do not say it.
void add_agreement_in_focus(const EventStory& story, EventDraft& draft) {
  const std::uint32_t token = draft.words.first;
  const bool negotiation = draft.event.kind == EventKind::Negotiation && !draft.generic;
  if (draft.event.about.empty() && (negotiation || is_signing(story, token)))
    add_unique(draft.event.about, agreement_in_focus(story, token));
}

// Who signed, where the agreement's parties tell it: "an MOU between A and B was signed".
void add_signers(const EventStory& story, EventDraft& draft) {
  if (draft.event.kind != EventKind::Ceremony || !draft.told) return;
  if (actors_of(draft.event).empty()) {
    add_institutes(story, draft.event);
  } else {
    add_named_institutes(story, draft.words.first, draft.event);
    if (draft.signings) add_named_institutes(story, draft.last_words.first, draft.event);
  }
}

// "A chaired a meeting on salt", which others of the state attended: no talks of two sides.
bool presides_over_others(const EventStory& story, const Event& event) {
  if (event.kind != EventKind::Meeting || event.chairs.size() != 1) return false;
  std::vector<EntityIndex> sides;
  std::size_t persons = 0;
  for (const EntityIndex e : actors_of(event)) {
    if (story.reading.entities[e].type != EntityType::Person) continue;
    ++persons;
    add_unique(sides, story.sides.of(e));
  }
  constexpr std::size_t round_a_table = 4;
  return sides.size() < 2 || persons >= round_a_table;
}

// "The Salt Council held its first meeting": talks need two sides.
void assemble(const EventStory& story, Event& event) {
  const std::vector<EntityIndex> actors = actors_of(event);
  if (presides_over_others(story, event)) event.kind = EventKind::Conference;
  if (event.kind != EventKind::Meeting || actors.size() > 1) return;
  const EntityType type =
      actors.empty() ? EntityType::Body : story.reading.entities[actors.front()].type;
  if (type == EntityType::Body || type == EntityType::Organization)
    event.kind = EventKind::Conference;
}

std::ptrdiff_t count_sides(const EventStory& story, const Event& event) {
  return std::ranges::count_if(event.participants, [&](EntityIndex e) {
    const EntityType type = story.reading.entities[e].type;
    return type == EntityType::Country || type == EntityType::Bloc;
  });
}

// Ministers who sign together do so for their states; an MOU that one signs with another is mostly
// one of their ministries.
bool is_signed_for_states(const EventStory& story, const EventDraft& draft) {
  Event signing = draft.event;
  const bool memorandum = std::ranges::any_of(story.reading.agreements, [&](const auto& fact) {
    return fact.kind == AgreementKind::Mou &&
           std::ranges::find(signing.about, fact.agreement) != signing.about.end();
  });
  add_institutes(story, signing);
  return (draft.together || !memorandum) &&
         std::ranges::none_of(signing.participants, [&](EntityIndex e) {
           const EntityType type = story.reading.entities[e].type;
           return type == EntityType::Body || type == EntityType::Organization;
         });
}

// "paid a courtesy call on the President": of which no talks are told, as they are by "who
// thanked".
bool is_courtesy(const EventStory& story, const Event& event) {
  const std::string_view sentence = event.evidence.span.of(story.document().text());
  const std::size_t call = sentence.find("courtesy");
  if (call == std::string_view::npos) return false;
  const std::string_view rest = sentence.substr(call);
  return rest.find("who ") == std::string_view::npos &&
         rest.find("which ") == std::string_view::npos;
}

// "The Salt Pact between Peru and Chile entered into force": the parties start it.
bool starts_pact(const EventStory& story, const Event& event) {
  return event.kind == EventKind::Launch && actors_of(event).empty() && event.about.size() == 1 &&
         story.reading.entities[event.about.front()].type == EntityType::Agreement;
}

// "The Joint Committee of the Pact between Peru and Chile will meet": the two sit in it.
bool sits_for_parties(const EventStory& story, const Event& event) {
  const std::vector<EntityIndex> actors = actors_of(event);
  if (event.kind != EventKind::Conference || actors.size() != 1 || event.about.size() != 1 ||
      story.reading.entities[actors.front()].type != EntityType::Body)
    return false;
  const AgreementFact* fact = story.fact_of_agreement(event.about.front());
  return fact != nullptr && fact->parties.size() == 2;
}

void add_states(const EventStory& story, EventDraft& draft) {
  Event& event = draft.event;
  const bool talks = event.kind == EventKind::Meeting || event.kind == EventKind::Call;
  if (talks && !is_courtesy(story, event)) add_sides(story, event);
  // An instrument is deposited for one party alone, and envoys only speak of agreements.
  const bool signed_by_all =
      event.kind == EventKind::Ceremony && event.evidence.rule != "event-deposited" &&
      event.evidence.rule != credentials_rule && count_sides(story, event) < 2;
  if (event.kind == EventKind::Negotiation || signed_by_all || starts_pact(story, event) ||
      sits_for_parties(story, event))
    add_parties(story, event);
  if (event.evidence.rule == "event-signed" && count_sides(story, event) == 0 &&
      is_signed_for_states(story, draft))
    add_sides(story, event);
}

}  // namespace

void read_events(const Annotation& annotation, const ClauseReader& clauses, const EventWords& words,
                 Reading& reading) {
  EventStory story{annotation, clauses, words, reading};
  add_name_drafts(story);
  add_noun_drafts(story);
  add_verb_drafts(story);
  add_missions_sent(story);
  add_stays(story);
  add_last_rounds(story);
  add_session_before(story);
  add_next_sessions(story);
  add_sideline_drafts(story);
  add_listed_meetings(story);
  add_listed_signings(story);
  add_award_drafts(story);
  add_credential_drafts(story);
  add_headed_appointments(story);
  story.sort_drafts();
  read_interview(story);
  move_to_named(story);
  read_event_roles(story);
  find_sessions(story);
  read_programme_items(story);
  read_hostings(story);
  story.sort_cues();
  read_event_dates(story);
  read_agendas(story);
  read_event_lengths(story);
  date_by_when(story);
  date_by_neighbour(story);
  date_by_opening(story);
  read_event_attendance(story);
  read_where_clauses(story);
  follow_consultations(story);
  add_people_of_rite(story);
  read_event_places(story);
  place_by_destination(story);
  date_by_journey(story);
  share_circumstances(story);
  place_by_itinerary(story);
  place_by_visit(story);
  place_by_dateline(story);
  split_meetings(story);
  add_fair_visits(story);
  read_announced_appointments(story);
  read_event_speakers(story);
  read_event_matters(story);
  read_gathering_matters(story);
  add_founding_agreements(story);
  correct_visitors(story, story.drafts);
  std::vector<EventDraft> drafts = merge_drafts(story);
  date_by_context(story, drafts);
  date_by_name(story, drafts);
  add_visitor(story, drafts);
  complete_sessions(annotation, reading, drafts);
  add_sides_of_chairs(story, drafts);
  add_former_sessions(story, drafts);
  place_visits(story, drafts);
  add_opened_gatherings(story, drafts);
  for (EventDraft& draft : drafts) {
    add_agreement_in_focus(story, draft);
    add_signers(story, draft);
    add_convener(story, draft);
    if (!tells_enough(story, draft)) continue;
    for (const EntityIndex e : draft.company) add_unique(draft.event.participants, e);
    assemble(story, draft.event);
    add_appointed_house(story, draft.event);
    add_states(story, draft);
    keep_hosts(story, draft.event);
    if (is_only_promised(story, draft)) drop_persons(story, draft.event.participants);
    drop_doubles(draft.event);
    reading.events.push_back(std::move(draft.event));
  }
  add_towns_of_journey(annotation, reading);
}

}  // namespace communique
