#include "fact/event/headed_appointment.hpp"

#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "Ambassador to Peru", "Consul-General in Lima": a line that is an office and no more.
bool is_office_line(const Annotation& annotation, TokenRange line) {
  constexpr std::uint32_t longest_line = 14;
  const Document& document = annotation.document;
  if (line.size() > longest_line || line.size() < 3 || !document.token(line.first).starts_line)
    return false;
  const bool office = annotation.hit_at(line.first, Lexical::OfficeHead) != nullptr ||
                      !offices_in(annotation, {line.first, line.first + 1}).empty();
  return office && document.token(line.last - 1).kind != TokenKind::Mark &&
         !holds_predicate(annotation, line);
}

// "All will take up their posts in September": that month; unknown where no day is told.
DateMention day_of_taking_up(const EventStory& story) {
  const Annotation& annotation = story.annotation;
  for (std::uint32_t t = 0;
       (t = annotation.next_hit(t, {Lexical::AppointmentVerb})) < story.document().size(); ++t) {
    const LexicalHit* verb = annotation.hit_at(t, Lexical::AppointmentVerb);
    const bool takes = story.words[verb->concept_id].frame == EventFrame::Assuming &&
                       !story.words[verb->concept_id].of_persons;
    const TokenRange rest{t, story.document().sentence_at(t).tokens.last};
    const auto dates = dates_in(annotation, rest);
    if (takes && !dates.empty()) return dates.front();
  }
  return {};
}

// The person whom the sentence begins with, or no_entity.
EntityIndex person_at(const EventStory& story, std::uint32_t token) {
  const ActorPhrases& phrases = story.clauses.actors();
  const Actors* actors = phrases.starting_at(token);
  if (actors == nullptr || actors->member_count != 1) return no_entity;
  const Mention* person = phrases.members(*actors).front();
  return person->type == EntityType::Person && !person->nominal ? person->entity : no_entity;
}

EventDraft appointment_of(const EventStory& story, EntityIndex person, TokenRange office,
                          const DateMention& day) {
  EventDraft draft;
  draft.words = {office.first, office.first + 1};
  draft.happens = draft.told = true;
  draft.event.kind = EventKind::Appointment;
  draft.event.date = day.begin;
  draft.event.end_date = day.end;
  add_unique(draft.event.participants, person);
  draft.event.evidence = story.evidence(office.first, "event-appointed", 0.7F);
  return draft;
}

}  // namespace

void add_headed_appointments(EventStory& story) {
  static const WordSet appointments = {"appointment", "appointments"};
  if (!story.document().holds(appointments)) return;
  const auto& sentences = story.document().sentences();
  DateMention day;
  bool looked_up = false;
  for (std::size_t i = 1; i + 1 < sentences.size(); ++i) {
    if (!is_office_line(story.annotation, sentences[i].tokens)) continue;
    const EntityIndex person = person_at(story, sentences[i + 1].tokens.first);
    if (person == no_entity) continue;
    if (!looked_up) day = day_of_taking_up(story);
    looked_up = true;
    story.drafts.push_back(appointment_of(story, person, sentences[i].tokens, day));
  }
}

}  // namespace communique
