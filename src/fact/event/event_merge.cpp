#include "fact/event/event_merge.hpp"

#include <algorithm>

#include "fact/event/event_telling.hpp"
#include "fact/event/same_event.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

void join(std::vector<EntityIndex>& into, const std::vector<EntityIndex>& from) {
  for (const EntityIndex e : from) add_unique(into, e);
}

class Merger {
 public:
  explicit Merger(const EventStory& story) : story_(story) {}

  std::vector<EventDraft> run() {
    for (const EventDraft& draft : story_.drafts) {
      // "met for the Salt Dialogue": told by the name.
      const bool moved = draft.generic && draft.verbal && is_gathering(draft.event.kind);
      if (!moved) take(draft);
    }
    return std::move(merged_);
  }

 private:
  void take(const EventDraft& draft) {
    if (EventDraft* named = named_before(draft)) return absorb(*named, draft);
    for (const Likelihood likelihood :
         {Likelihood::Likely, Likelihood::Unlikely, Likelihood::Later}) {
      DraftIndex seen = 0;
      for (auto earlier = merged_.rbegin(); earlier != merged_.rend() && seen < longest_memory;
           ++earlier, ++seen) {
        if (likelihood_of(*earlier, draft) != likelihood || !is_same_event(story_, *earlier, draft))
          continue;
        absorb(*earlier, draft);
        return;
      }
    }
    merged_.push_back(draft);
    merged_.back().last_words = draft.words;
  }

  // "the meeting" is talks rather than a signing, "the talks" rather than a forum, and one that was
  // held rather than one to come or one of long ago.
  enum class Likelihood : std::uint8_t { Likely, Unlikely, Later };
  Likelihood likelihood_of(const EventDraft& earlier, const EventDraft& draft) const {
    if (!points_back(draft)) return Likelihood::Likely;
    if ((earlier.planned && !draft.planned) || earlier.earlier || story_.is_history(earlier))
      return Likelihood::Later;
    const bool signing =
        earlier.event.kind == EventKind::Ceremony && draft.event.kind == EventKind::Meeting;
    const bool forum = earlier.event.kind == EventKind::Conference && names_talks(draft);
    return signing || forum ? Likelihood::Unlikely : Likelihood::Likely;
  }
  bool names_talks(const EventDraft& draft) const {
    static const WordSet talks = {"talks", "discussions", "conversation", "consultations"};
    return talks.contains(story_.document().token(draft.words.last - 1));
  }

  // "the Dialogue", "the meeting": the last one told before whose name holds that word; of meetings
  // only where no other was told since.
  EventDraft* named_before(const EventDraft& draft) {
    if (!points_back(draft)) return nullptr;
    DraftIndex seen = 0;
    for (auto earlier = merged_.rbegin(); earlier != merged_.rend() && seen < longest_memory;
         ++earlier, ++seen) {
      const bool named = !earlier->event.name.empty();
      const bool other =
          !named && earlier->event.kind == draft.event.kind && !in_title(story_, *earlier);
      if (other && draft.event.kind == EventKind::Meeting) return nullptr;
      if (named && is_called(story_, *earlier, draft) &&
          (earlier->planned == draft.planned || is_capital(draft)) &&
          places_agree(earlier->event, draft.event) &&
          (agree(earlier->event.date, draft.event.date) || within(draft.event, earlier->event) ||
           is_day_of_fair(earlier->event.date, draft)))
        return &*earlier;
    }
    return nullptr;
  }
  // "The Forum", "the Dialogue"
  bool is_capital(const EventDraft& draft) const {
    return story_.document().token(draft.words.last - 1).capital();
  }
  // "The Salt Forum opened yesterday. Today the Forum heard A."
  bool is_day_of_fair(const Date& first, const EventDraft& draft) const {
    return is_capital(draft) && first < draft.event.date &&
           are_days_of_fair(first, draft.event.date);
  }

  // "Peru holds forum", "Ministry signs MOU": the text names those who did.
  void forget_headline(Event& title, const Event& told) const {
    std::erase_if(title.organizers, [&](EntityIndex e) {
      return !told.organizers.empty() ||
             std::ranges::find(told.participants, e) != told.participants.end();
    });
    if (!told.participants.empty()) {
      std::erase_if(title.participants, [&](EntityIndex e) {
        return story_.reading.entities[e].type == EntityType::Body && title.name.empty();
      });
    }
  }

  // "2nd Lima Salt Fair" than "Lima Salt Fair", "Lima Salt Fair" than "Salt Fair"
  static bool tells_more(const EventName& name, const EventName& title) {
    return (name.ordinal && !title.ordinal) || name.words.size() > title.words.size();
  }

  void absorb(EventDraft& into, const EventDraft& from) const {
    Event& a = into.event;
    const Event& b = from.event;
    into.last_words = from.words;
    const bool fuller = in_title(story_, into) && tells_more(from.name, into.name);
    if (in_title(story_, into) && !in_title(story_, from)) {
      forget_headline(a, b);
      into.words = from.words;
      into.planned = from.planned;  // "Minister to visit Lima" leaves open when
      const bool session = b.kind == EventKind::Conference && from.name.ordinal;
      if (b.kind == EventKind::Call || b.kind == EventKind::Negotiation || session) a.kind = b.kind;
    }
    if (a.evidence.rule == "event-discussed" && b.kind == EventKind::Call) a.kind = b.kind;
    if ((a.name.empty() || fuller) && a.kind == b.kind && !b.name.empty()) {
      a.name = b.name;
      into.name = from.name;
    }
    const bool began_before = told_of_other_days(into, from) && b.date < a.date;
    const bool lasts = b.date < b.end_date && a.date >= a.end_date && within(a, b);
    // "announced today that B will take up her duties in May"
    const bool due =
        a.kind == EventKind::Appointment && a.date.is_day() && !b.date.is_day() && a.date < b.date;
    if (more_exact(b.date, a.date) || began_before || lasts || due) {
      a.date = b.date;
      a.end_date = began_before ? Date{} : b.end_date;
    }
    if (in_title(story_, into) && a.date == b.date && a.end_date < b.end_date)
      a.end_date = b.end_date;
    const bool onward = a.kind == EventKind::Visit && b.kind == EventKind::Visit && from.generic;
    if (onward && a.date.is_day() && b.date.is_day() && a.end_date < b.date) a.end_date = b.date;
    join(a.places, b.places);
    join(a.organizers, b.organizers);
    join(a.chairs, b.chairs);
    join(a.participants, b.participants);
    join(a.about, b.about);
    join(into.company, from.company);
    if (!into.name.ordinal) into.name.ordinal = from.name.ordinal;
    into.happens |= from.happens;
    into.generic &= from.generic;
    into.planned &= from.planned;
    into.told |= from.told;
    if (b.evidence.confidence > a.evidence.confidence) a.evidence = b.evidence;
  }

  const EventStory& story_;
  std::vector<EventDraft> merged_;
};

}  // namespace

std::vector<EventDraft> merge_drafts(const EventStory& story) { return Merger(story).run(); }

}  // namespace communique
