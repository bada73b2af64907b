#include "fact/event_merge.hpp"

#include <algorithm>
#include <string>

namespace communique {
namespace {

bool agree(const Date& a, const Date& b) {
  if (!a.known() || !b.known()) return true;
  if (a.year != b.year) return false;
  if (a.month == 0 || b.month == 0) return true;
  return a.month == b.month && (a.day == 0 || b.day == 0 || a.day == b.day);
}

bool more_exact(const Date& a, const Date& b) {
  return (a.day != 0) + (a.month != 0) + (a.year != 0) >
         (b.day != 0) + (b.month != 0) + (b.year != 0);
}

std::size_t shared(const std::vector<EntityIndex>& a, const std::vector<EntityIndex>& b) {
  return static_cast<std::size_t>(
      std::ranges::count_if(a, [&](EntityIndex e) { return std::ranges::find(b, e) != b.end(); }));
}

std::vector<EntityIndex> actors_of(const Event& event) {
  std::vector<EntityIndex> actors = event.participants;
  for (const EntityIndex e : event.organizers) add_unique(actors, e);
  for (const EntityIndex e : event.chairs) add_unique(actors, e);
  return actors;
}

void join(std::vector<EntityIndex>& into, const std::vector<EntityIndex>& from) {
  for (const EntityIndex e : from) add_unique(into, e);
}

class Merger {
 public:
  explicit Merger(const EventStory& story) : story_(story) {}

  std::vector<Event> run() {
    for (const EventDraft& draft : story_.drafts) take(draft);
    std::vector<Event> events;
    for (EventDraft& draft : merged_) {
      if (tells_enough(draft)) events.push_back(std::move(draft.event));
    }
    return events;
  }

 private:
  void take(const EventDraft& draft) {
    for (auto earlier = merged_.rbegin(); earlier != merged_.rend(); ++earlier) {
      if (!same(*earlier, draft)) continue;
      absorb(*earlier, draft);
      return;
    }
    merged_.push_back(draft);
  }

  bool same(const EventDraft& a, const EventDraft& b) const {
    const Event& x = a.event;
    const Event& y = b.event;
    if (!agree(x.date, y.date)) return false;
    if (a.name.ordinal && b.name.ordinal && a.name.ordinal != b.name.ordinal) return false;
    if (!x.name.empty() && !y.name.empty()) return same_gathering(a.name, b.name);
    if (points_back(b) && a.happens &&
        (x.kind == y.kind || (is_gathering(x.kind) && is_gathering(y.kind))))
      return true;
    if (x.kind != y.kind) return false;
    if (in_title(a) && x.name.empty() && y.name.empty() && told_in_title(a, b)) return true;
    const std::vector<EntityIndex> first = actors_of(x);
    const std::vector<EntityIndex> second = actors_of(y);
    switch (x.kind) {
      case EventKind::Launch:
      case EventKind::Negotiation:
        return shared(x.about, y.about) > 0;
      case EventKind::Ceremony:
        return shared(x.about, y.about) > 0;
      case EventKind::Visit:
        return shared(first, second) > 0 &&
               (x.places.empty() || y.places.empty() || shared(x.places, y.places) > 0);
      case EventKind::Appointment:
        return shared(first, second) > 0;
      default:
        return shared(first, second) > 1;
    }
  }

  bool in_title(const EventDraft& draft) const {
    return story_.document().sentence_at(draft.words.first).paragraph == 0;
  }

  // The headline tells in short what the text tells again.
  static bool told_in_title(const EventDraft& title, const EventDraft& draft) {
    const std::vector<EntityIndex> first = actors_of(title.event);
    const std::vector<EntityIndex> second = actors_of(draft.event);
    return first.empty() || second.empty() || shared(first, second) > 0;
  }

  // "the meeting": no more than a word for an event told before.
  static bool points_back(const EventDraft& draft) {
    const Event& event = draft.event;
    return draft.definite && event.name.empty() && !draft.name.ordinal && event.about.empty() &&
           event.places.empty();
  }

  static void absorb(EventDraft& into, const EventDraft& from) {
    Event& a = into.event;
    const Event& b = from.event;
    if (a.name.empty() && a.kind == b.kind) a.name = b.name;
    if (more_exact(b.date, a.date)) {
      a.date = b.date;
      a.end_date = b.end_date;
    }
    join(a.places, b.places);
    join(a.organizers, b.organizers);
    join(a.chairs, b.chairs);
    join(a.participants, b.participants);
    join(a.about, b.about);
    if (!into.name.ordinal) into.name.ordinal = from.name.ordinal;
    into.happens |= from.happens;
    if (b.evidence.confidence > a.evidence.confidence) a.evidence = b.evidence;
  }

  bool tells_enough(const EventDraft& draft) const {
    if (draft.generic) return false;
    const Event& event = draft.event;
    const bool located = event.date.known() || !event.places.empty();
    const std::size_t actors = actors_of(event).size();
    if (!event.name.empty()) return draft.happens || located;
    switch (event.kind) {
      case EventKind::Meeting:
      case EventKind::Call:
        return actors >= 2 || (actors == 1 && located);
      case EventKind::Negotiation:
        return (actors > 0 || !event.about.empty()) && (located || draft.name.ordinal);
      case EventKind::Conference:
        return actors > 0 && draft.happens;
      case EventKind::Ceremony:
        return actors > 0 && (located || !event.about.empty());
      case EventKind::Visit:
        return actors > 0 && !event.places.empty();
      case EventKind::Launch:
        return !event.about.empty() && (located || !event.organizers.empty());
      case EventKind::Appointment:
        return actors > 0;
    }
    return false;
  }

  const EventStory& story_;
  std::vector<EventDraft> merged_;
};

}  // namespace

std::vector<Event> merge_drafts(const EventStory& story) { return Merger(story).run(); }

}  // namespace communique
