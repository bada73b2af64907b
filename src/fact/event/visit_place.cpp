#include "fact/event/visit_place.hpp"

#include <algorithm>

namespace communique {
namespace {

class VisitPlaces {
 public:
  explicit VisitPlaces(EventStory& story) : story_(story), document_(story.document()) {}

  void run() {
    DraftIndex visit = no_draft;
    for (DraftIndex i = 0; i < story_.drafts.size(); ++i) {
      EventDraft& draft = story_.drafts[i];
      if (draft.event.kind == EventKind::Visit) {
        if (draft.told && !draft.event.places.empty()) visit = i;
      } else if (visit != no_draft && lacks_place(draft) &&
                 is_held_on(story_.drafts[visit], draft)) {
        draft.event.places = story_.drafts[visit].event.places;
      }
    }
  }

 private:
  bool lacks_place(const EventDraft& draft) const {
    return is_gathering(draft.event.kind) && draft.event.kind != EventKind::Call && draft.told &&
           !draft.generic && draft.event.places.empty() && !story_.is_history(draft);
  }

  std::uint32_t distance(const EventDraft& visit, const EventDraft& draft) const {
    return document_.sentence_index(draft.words.first) -
           document_.sentence_index(visit.words.first);
  }

  bool is_held_on(const EventDraft& visit, const EventDraft& draft) const {
    constexpr std::uint32_t near = 2;
    if (distance(visit, draft) > near) return false;
    if (tells_there(draft)) return true;
    return distance(visit, draft) == 1 && leads_to_one_town(visit.event) && visit.planned &&
           draft.planned && shares_traveller(visit.event, draft.event) &&
           falls_within(visit.event, draft.event);
  }

  // "While there, she met A", "will meet A there on 3 May", but not "there is"
  bool tells_there(const EventDraft& draft) const {
    const TokenRange sentence = document_.sentence_at(draft.words.first).tokens;
    if (document_.token(sentence.first).is(Particle::While) && sentence.size() > 2 &&
        document_.token(sentence.first + 1).is(Particle::There))
      return true;
    const std::uint32_t end = story_.clauses.clause_end(draft.words.last);
    for (std::uint32_t t = draft.words.last; t < end; ++t) {
      if (document_.token(t).is(Particle::There))
        return t + 1 >= end || !is_auxiliary(document_.token(t + 1));
    }
    return false;
  }

  bool leads_to_one_town(const Event& visit) const {
    const auto is_person = [&](EntityIndex e) {
      return story_.reading.entities[e].type == EntityType::Person;
    };
    return visit.places.size() == 1 && std::ranges::all_of(visit.participants, is_person) &&
           story_.reading.entities[visit.places.front()].type == EntityType::Place;
  }

  static bool shares_traveller(const Event& visit, const Event& event) {
    const std::vector<EntityIndex> actors = actors_of(event);
    return std::ranges::any_of(visit.participants, [&](EntityIndex e) {
      return std::ranges::find(actors, e) != actors.end();
    });
  }

  static bool falls_within(const Event& visit, const Event& event) {
    constexpr std::int32_t longest_stay = 7;  // days
    if (!event.date.known()) return true;
    if (!visit.date.is_day() || !event.date.is_day() || event.date < visit.date) return false;
    if (visit.end_date.is_day() && visit.date < visit.end_date) return event.date <= visit.end_date;
    return days_since_epoch(event.date) - days_since_epoch(visit.date) <= longest_stay;
  }

  EventStory& story_;
  const Document& document_;
};

}  // namespace

void place_by_visit(EventStory& story) { VisitPlaces(story).run(); }

}  // namespace communique
