#include "fact/event/same_event.hpp"

#include <algorithm>

#include "fact/event/event_telling.hpp"
#include "fact/event/same_ceremony.hpp"
#include "fact/event/same_talks.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "the meeting", "the event" may point back to any gathering, "the forum" to no signing or round,
// "the round" or "the call" to none but their like.
// "the summit in Quito" tells of another one than talks did.
bool may_stand_for(const Annotation& annotation, const EventDraft& noun, const Event& earlier) {
  const EventKind kind = earlier.kind;
  if (noun.event.kind == EventKind::Conference) {
    static const WordSet others = {"seminar", "workshop"};
    const std::uint32_t word = noun.words.last - 1;
    if (annotation.is(word, WordKind::Fair) || others.contains(annotation.document.token(word)))
      return false;
    const bool elsewhere = !noun.event.places.empty() && earlier.places.empty();
    return noun.generic || (!elsewhere && (kind == EventKind::Meeting || kind == EventKind::Call));
  }
  return noun.event.kind == EventKind::Meeting;
}

// The headline tells in short what the text tells again: "Peru and Chile hold talks" what their
// ministers did.
bool told_in_title(const EventStory& story, const EventDraft& title, const EventDraft& draft) {
  const std::vector<EntityIndex> first = actors_of(title.event);
  const std::vector<EntityIndex> second = actors_of(draft.event);
  if (first.empty() || second.empty() || shared(first, second) > 0) return true;
  const std::vector<EntityIndex> persons = persons_among(story, second);
  return title.event.kind != EventKind::Ceremony && is_gathering(title.event.kind) &&
         std::ranges::any_of(persons, [&](EntityIndex person) {
           return std::ranges::find(first, story.sides.of(person)) != first.end();
         });
}

// "A received B. C co-chaired the Salt Council. D attended the reception": of the talks.
bool takes_reception_for_session(const Document& document, const EventDraft& session,
                                 const EventDraft& noun) {
  return session.event.kind == EventKind::Conference && !session.event.name.empty() &&
         document.token(noun.words.last - 1).word == "reception"_word;
}

class EventPair {
 public:
  explicit EventPair(const EventStory& story) : story_(story) {}

  bool same(const EventDraft& a, const EventDraft& b) const {
    return seems_same(a, b) && !are_with_other_sides(story_, a.event, b.event);
  }

 private:
  bool seems_same(const EventDraft& a, const EventDraft& b) const {
    const Event& x = a.event;
    const Event& y = b.event;
    if (a.words == b.words) return false;  // "met separately with B and C"
    if (y.evidence.rule == "event-agreed" && !a.planned && !in_title(story_, a)) return false;
    const bool part =
        (points_back(b) && (within(y, x) || within(x, y))) || told_of_other_days(a, b);
    if (!agree(x.date, y.date) && !goes_on(b) && !part && !takes_up_later(a, b)) return false;
    if (a.name.ordinal && b.name.ordinal && a.name.ordinal != b.name.ordinal) return false;
    if (a.to_press != b.to_press && (b.to_press || !points_back(b))) return false;
    if (is_session_of_its_own(a, b)) return true;
    if (!x.name.empty() && !y.name.empty())
      return same_gathering(a.name, b.name) || is_short_for(b.name, a.name) ||
             (in_title(story_, a) && shares_name(a.name, b.name));
    if (names_gathering_of_title(a, b)) return true;
    if (takes_reception_for_session(story_.document(), a, b)) return false;
    // "on the sidelines of the Salt Fair. The meeting": not the fair.
    const bool aside = !x.name.empty() && !a.told;
    const bool by_month = y.date.known() && !y.date.is_day();  // "the March talks"
    if (points_back(b) && a.happens && places_agree(x, y) && !tells_its_own(a, b) &&
        (!by_month || x.date.known()) &&
        (x.kind == y.kind ||
         (!aside && is_gathering(x.kind) && may_stand_for(story_.annotation, b, x))))
      return true;
    if (is_told_briefly(a) && y.kind == EventKind::Call && x.kind == EventKind::Meeting)
      return shared(actors_of(x), actors_of(y)) > 0;
    if (is_session_of_title(a, b)) return true;
    const bool round =
        x.kind == EventKind::Meeting && y.kind == EventKind::Negotiation && !a.name.ordinal;
    if (in_title(story_, a) && round && persons_among(story_, actors_of(x)).empty())
      return told_in_title(story_, a, b);
    if (x.kind != y.kind) return false;
    if (x.kind == EventKind::Conference && is_one_session(a, b)) return true;
    if (x.kind == EventKind::Conference && !x.name.empty() && !in_title(story_, a) && is_another(b))
      return false;
    if (x.kind == EventKind::Conference && !x.name.empty() &&
        ((a.planned != b.planned && !in_title(story_, a)) || gathers_other_body(x, y)))
      return false;
    if (in_title(story_, a) && x.name.empty() && y.name.empty() && told_in_title(story_, a, b))
      return true;
    return same_of_kind(a, b);
  }

  bool same_of_kind(const EventDraft& a, const EventDraft& b) const {
    const Event& x = a.event;
    const Event& y = b.event;
    switch (x.kind) {
      case EventKind::Launch:
        return shared(x.about, y.about) > 0;
      case EventKind::Negotiation:
        return shared(x.about, y.about) > 0 ||
               (a.name.ordinal && a.name.ordinal == b.name.ordinal &&
                (x.about.empty() || y.about.empty()));
      case EventKind::Ceremony:
        return same_ceremony(story_, a, b);
      case EventKind::Visit:
        return shared(actors_of(x), actors_of(y)) > 0 &&
               (same_sentence(a, b) || goes_on(b) || (places_agree(x, y) && hosts_agree(x, y)));
      case EventKind::Appointment:
        return shared(actors_of(x), holders_of(y)) > 0 || shared(holders_of(x), actors_of(y)) > 0;
      default:
        if (is_bare(b) && told_before(a)) return true;
        return !meets_again(a, b) && may_share_talks(x, y) && share_talks(x, y);
    }
  }
  bool share_talks(const Event& a, const Event& b) const {
    const std::vector<EntityIndex> first = actors_of(a);
    const std::vector<EntityIndex> second = actors_of(b);
    return same_talks(story_, first, second) &&
           !(a.kind == EventKind::Meeting &&
             apart(persons_among(story_, first), persons_among(story_, second)));
  }
  // Talks share a person, or two others. Tells most pairs apart without a list of their actors.
  bool may_share_talks(const Event& a, const Event& b) const {
    std::size_t others = 0;
    for (const auto* actors : {&a.participants, &a.organizers, &a.chairs}) {
      for (const EntityIndex e : *actors) {
        if (!acts_in(b, e)) continue;
        if (story_.reading.entities[e].type == EntityType::Person) return true;
        ++others;
      }
    }
    return others > 1;
  }
  static bool acts_in(const Event& event, EntityIndex actor) {
    const auto among = [&](const std::vector<EntityIndex>& actors) {
      return std::ranges::find(actors, actor) != actors.end();
    };
    return among(event.participants) || among(event.organizers) || among(event.chairs);
  }
  // In the headline, or by "discussed trade with A" alone, with no word of how.
  bool is_told_briefly(const EventDraft& talks) const {
    return in_title(story_, talks) || talks.event.evidence.rule == "event-discussed";
  }
  static bool goes_on(const EventDraft& visit) {
    return visit.event.kind == EventKind::Visit && visit.generic;
  }

  // "Lima Salt Fair" in the title, "the 82nd Lima International Salt Fair" in the text, or the
  // other way round
  static bool shares_name(const EventName& title, const EventName& name) {
    constexpr std::size_t telling = 2;
    const EventName& less = title.words.size() < name.words.size() ? title : name;
    const EventName& more = &less == &title ? name : title;
    return less.words.size() >= telling && std::ranges::includes(more.words, less.words) &&
           (less.sides.empty() || less.sides == more.sides) && less.kind == more.kind;
  }

  // "the SC meeting" after "the 2nd meeting of the Salt Committee (SC)"
  bool is_short_for(const EventName& name, const EventName& whole) const {
    return name.words.size() == 1 && !name.ordinal && !name.announced &&
           is_abbreviated_by(story_.document(), whole, name.words.front());
  }

  // "Committee holds tenth meeting", whose text tells of the tenth meeting of the Salt Committee
  bool is_session_of_title(const EventDraft& title, const EventDraft& session) const {
    return in_title(story_, title) && title.name.ordinal &&
           title.name.ordinal == session.name.ordinal && title.event.kind == EventKind::Meeting &&
           session.event.kind == EventKind::Conference;
  }

  // "Lima forum seeks salt", whose text tells of "the 11th World Salt Forum"
  bool names_gathering_of_title(const EventDraft& title, const EventDraft& named) const {
    const bool gatherings = title.event.kind == EventKind::Conference &&
                            named.event.kind == EventKind::Conference && in_title(story_, title) &&
                            title.event.name.empty() && !named.event.name.empty();
    return gatherings && !named.earlier && is_called(story_, named, title) &&
           story_.document().sentence_at(named.words.first).paragraph == 1;
  }

  // "A today announced the appointment of B. B will take up her duties on 1 May": one appointment.
  bool takes_up_later(const EventDraft& a, const EventDraft& b) const {
    constexpr std::int32_t longest = 180;  // days
    const Date& told = a.event.date;
    Date due = b.event.date;
    if (due.month != 0 && due.day == 0) due.day = 1;  // "in May"
    return a.event.kind == EventKind::Appointment && b.event.kind == EventKind::Appointment &&
           told.is_day() && due.is_day() && told < due &&
           days_since_epoch(due) - days_since_epoch(told) <= longest &&
           shared(persons_among(story_, a.event.participants),
                  persons_among(story_, b.event.participants)) > 0;
  }

  // "A met B. They spoke of the summit in Lima in May": no word for the meeting.
  static bool tells_its_own(const EventDraft& talks, const EventDraft& noun) {
    const Event& x = talks.event;
    const Event& y = noun.event;
    return x.kind != y.kind && y.kind == EventKind::Conference && !noun.generic && y.date.known() &&
           !x.date.is_day() && !y.places.empty();
  }

  // "the Salt Committee, chaired by A, met on 3 May", "the 2nd meeting of
  // the Salt Committee" and "The Committee met on 3 May": the same body gathers, in one sentence or
  // on one day.
  bool is_one_session(const EventDraft& a, const EventDraft& b) const {
    const bool gathers = std::ranges::any_of(a.event.participants, [&](EntityIndex e) {
      return is_institution(story_.reading.entities[e].type) &&
             std::ranges::find(b.event.participants, e) != b.event.participants.end();
    });
    const bool one_day = a.event.date.is_day() && b.event.date.is_day();
    return gathers && (one_day || in_title(story_, a) || same_sentence(a, b));
  }

  // "The Salt Committee, chaired by A, will hold its second meeting on 3 May"
  bool is_session_of_its_own(const EventDraft& a, const EventDraft& b) const {
    const bool of_body =
        shared(b.event.participants, a.event.participants) == b.event.participants.size();
    const bool gathers =
        a.event.kind == EventKind::Conference &&
        (b.event.kind == EventKind::Conference || b.event.kind == EventKind::Meeting);
    return same_sentence(a, b) && gathers && !a.event.chairs.empty() && !a.name.ordinal &&
           b.name.ordinal && b.told && of_body && b.event.chairs.empty();
  }

  // "co-chaired the Salt Committee. The next day she attended a business forum"
  bool is_another(const EventDraft& draft) const {
    constexpr std::uint32_t reach = 4;
    const std::uint32_t noun = draft.words.first;
    const std::uint32_t begin = story_.document().sentence_at(noun).tokens.first;
    for (std::uint32_t t = noun; t > begin && t + reach > noun; --t) {
      const Token& before = story_.document().token(t - 1);
      if (before.is(Particle::A)) return !draft.verbal;
      if (!before.is_word() || is_preposition(before) || before.is(Particle::The)) return false;
    }
    return false;
  }

  // "the Salt Forum" and "the next meeting of the Fish Committee"
  bool gathers_other_body(const Event& named, const Event& session) const {
    if (session.participants.empty()) return false;
    const EntityIndex body = session.participants.front();
    return is_institution(story_.reading.entities[body].type) &&
           std::ranges::find(named.participants, body) == named.participants.end();
  }

  // "A met B on 3 May. They will meet again this month".
  bool meets_again(const EventDraft& a, const EventDraft& b) const {
    return b.planned && b.verbal && !b.event.date.is_day() && a.told && !a.planned &&
           !in_title(story_, a);
  }

  // "A met B" and "A met C", though others attended both.
  static bool apart(const std::vector<EntityIndex>& a, const std::vector<EntityIndex>& b) {
    const std::size_t both = shared(a, b);
    return both > 1 && both < a.size() && both < b.size();
  }

  // "An in-depth discussion took place": of whom and when was told before.
  static bool is_bare(const EventDraft& draft) {
    const Event& event = draft.event;
    return event.kind == EventKind::Meeting && event.participants.empty() &&
           event.organizers.empty() && event.chairs.empty() && event.name.empty() &&
           !event.date.known() && event.places.empty() && !draft.planned;
  }
  bool told_before(const EventDraft& talks) const {
    return talks.told && !talks.planned && !talks.earlier && !in_title(story_, talks);
  }

  // "is in Lima" and "dropped by the Salt Institute": two visits.
  bool hosts_agree(const Event& a, const Event& b) const {
    return !b.places.empty() || std::ranges::all_of(b.participants, [&](EntityIndex e) {
      const EntityType type = story_.reading.entities[e].type;
      return type == EntityType::Person ||
             std::ranges::find(a.participants, e) != a.participants.end();
    });
  }

  // Those who come into office: persons, else states.
  std::vector<EntityIndex> holders_of(const Event& appointment) const {
    std::vector<EntityIndex> persons = persons_among(story_, appointment.participants);
    if (!persons.empty()) return persons;
    std::vector<EntityIndex> states = appointment.participants;
    std::erase_if(states, [&](EntityIndex e) {
      return story_.reading.entities[e].type != EntityType::Country;
    });
    return states;
  }

  bool same_sentence(const EventDraft& a, const EventDraft& b) const {
    return story_.document().sentence_index(a.words.first) ==
           story_.document().sentence_index(b.words.first);
  }

  const EventStory& story_;
};

}  // namespace

bool is_same_event(const EventStory& story, const EventDraft& a, const EventDraft& b) {
  return EventPair(story).same(a, b);
}

bool points_back(const EventDraft& draft) {
  const Event& event = draft.event;
  return draft.definite && draft.points_back && !draft.counted && event.name.empty() &&
         !draft.name.ordinal && event.about.empty();
}

bool told_of_other_days(const EventDraft& a, const EventDraft& b) {
  return !a.event.name.empty() && !b.event.name.empty() &&
         are_days_of_fair(a.event.date, b.event.date);
}

bool is_called(const EventStory& story, const EventDraft& named, const EventDraft& draft) {
  const std::uint64_t word = story.document().token(draft.words.last - 1).word;
  for (std::uint32_t t = named.words.first; t < named.words.last; ++t) {
    if (story.document().token(t).word == word) return true;
  }
  return false;
}

bool in_title(const EventStory& story, const EventDraft& draft) {
  return story.document().sentence_at(draft.words.first).paragraph == 0;
}

}  // namespace communique
