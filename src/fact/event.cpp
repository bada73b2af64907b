#include "fact/event.hpp"

#include <algorithm>

#include "fact/award.hpp"
#include "fact/event_circumstance.hpp"
#include "fact/event_draft.hpp"
#include "fact/event_evidence.hpp"
#include "fact/event_matter.hpp"
#include "fact/event_merge.hpp"
#include "fact/event_noun.hpp"
#include "fact/event_role.hpp"
#include "fact/event_side.hpp"
#include "fact/event_sideline.hpp"
#include "fact/event_speech.hpp"
#include "fact/event_verb.hpp"

namespace communique {
namespace {

// Who leads is not repeated among those who take part.
void drop_doubles(Event& event) {
  std::erase_if(event.participants, [&](EntityIndex e) {
    return std::ranges::find(event.chairs, e) != event.chairs.end() ||
           std::ranges::find(event.organizers, e) != event.organizers.end();
  });
}

void complete(const EventStory& story, std::uint32_t token, Event& event) {
  switch (event.kind) {
    case EventKind::Meeting:
    case EventKind::Call:
      add_sides(story.reading, event);
      break;
    case EventKind::Negotiation:
      if (event.about.empty()) add_unique(event.about, agreement_in_focus(story, token));
      add_parties(story, event);
      break;
    case EventKind::Ceremony:
      add_parties(story, event);
      break;
    default:
      break;
  }
  drop_doubles(event);
}

}  // namespace

void read_events(const Annotation& annotation, const EventWords& words, Reading& reading) {
  const ClauseReader clauses(annotation);
  EventStory story{annotation, clauses, words, reading, {}, {}};
  add_name_drafts(story);
  add_noun_drafts(story);
  add_verb_drafts(story);
  add_sideline_drafts(story);
  add_award_drafts(story);
  story.sort_drafts();
  read_event_roles(story);
  story.sort_cues();
  read_event_dates(story);
  read_event_places(story);
  read_event_speakers(story);
  read_event_matters(story);
  std::vector<EventDraft> drafts = merge_drafts(story);
  date_by_context(story, drafts);
  for (EventDraft& draft : drafts) {
    complete(story, draft.words.first, draft.event);
    if (!tells_enough(draft, reading)) continue;
    reading.events.push_back(std::move(draft.event));
  }
}

}  // namespace communique
