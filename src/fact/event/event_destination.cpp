#include "fact/event/event_destination.hpp"

#include "fact/event/event_context.hpp"
#include "mention/date/date.hpp"

namespace communique {
namespace {

// Tokens between "to attend" or "for" and the event.
constexpr std::uint32_t reach = 12;

class DestinationReader {
 public:
  DestinationReader(EventStory& story, const Mention& place)
      : story_(story),
        document_(story.document()),
        place_(place),
        sentence_(document_.sentence_at(place.tokens.first).tokens) {}

  void read() {
    std::uint32_t t = after_country(place_.tokens.last);
    const DateMention* date = date_behind(t);
    if (opens_where(t)) return place_all({t, sentence_.last});
    if (date != nullptr) t = date->tokens.last;
    if (date != nullptr && (is_visited() || is_of_forum()) && opens_where(t))
      return place_all({t, sentence_.last});
    if (!is_visited()) return;
    if (t < sentence_.last && document_.token(t).is(Mark::Comma)) ++t;
    if (opens_aim(t)) place_first({t, sentence_.last}, date);
  }

 private:
  // Behind ", Peru" or "(Peru)".
  std::uint32_t after_country(std::uint32_t t) {
    if (t + 1 >= sentence_.last || !document_.token(t).is(Mark::Comma)) return t;
    const Mention* country = story_.annotation.mention_at(t + 1);
    if (country == nullptr || country->type != EntityType::Country) return t;
    country_ = country->entity;
    return country->tokens.last;
  }
  // The "on 3 May" at the token, or nullptr.
  const DateMention* date_behind(std::uint32_t t) const {
    if (t + 1 >= sentence_.last) return nullptr;
    const bool preposition =
        is_preposition(document_.token(t)) && !document_.token(t).is(Particle::To);
    return date_at(story_.annotation, preposition ? t + 1 : t);
  }

  bool opens_where(std::uint32_t t) const {
    return t + 1 < sentence_.last && document_.token(t).is(Mark::Comma) &&
           document_.token(t + 1).is(Particle::Where);
  }
  // "to attend", "for the"
  bool opens_aim(std::uint32_t t) const {
    if (t + 1 >= sentence_.last) return false;
    if (opens_in_order(t)) t += 2;
    const Token& token = document_.token(t);
    if (token.is(Particle::For) || names_occasion(t)) return true;
    constexpr LexicalSet verbs{Lexical::RoleVerb, Lexical::EventVerb};
    return token.is(Particle::To) && story_.annotation.has_hit_at(t + 1, verbs);
  }
  // "on the occasion of the Salt Forum"
  bool names_occasion(std::uint32_t t) const {
    return t + 3 < sentence_.last && document_.token(t).is(Particle::On) &&
           document_.token(t + 2).word == "occasion"_word &&
           document_.token(t + 3).is(Particle::Of);
  }
  // "in order to attend"
  bool opens_in_order(std::uint32_t t) const {
    return t + 3 < sentence_.last && document_.token(t).is(Particle::In) &&
           document_.token(t + 1).word == "order"_word;
  }
  // Whether a visit is told before the place.
  bool is_visited() const {
    const DraftIndex index = story_.last_draft_in({sentence_.first, place_.tokens.first});
    return (index != no_draft && story_.drafts[index].event.kind == EventKind::Visit) ||
           is_bidden();
  }
  // "the Salt Forum in Lima last May, where they launched talks"
  bool is_of_forum() const {
    const DraftIndex index = story_.last_draft_in({sentence_.first, place_.tokens.first});
    return index != no_draft && story_.drafts[index].event.kind == EventKind::Conference &&
           !story_.drafts[index].event.name.empty();
  }
  // "invited A to Lima for the Salt Forum"
  bool is_bidden() const {
    constexpr std::uint32_t longest_invitation = 12;
    const std::uint32_t first = place_.tokens.first;
    if (first <= sentence_.first || !document_.token(first - 1).is(Particle::To)) return false;
    for (std::uint32_t t = first; t > sentence_.first && t + longest_invitation > first; --t) {
      if (story_.annotation.is(t - 1, WordKind::Inviting)) return true;
    }
    return false;
  }

  void place_first(TokenRange range, const DateMention* date) {
    const DraftIndex index = story_.first_draft_in(range);
    const bool near = index != no_draft && story_.drafts[index].words.first < range.first + reach;
    if (!near) return;
    const EventDraft* visit = visit_before();
    if (visit != nullptr) join_round(story_.drafts[index], *visit);
    const bool joins =
        document_.token(range.first).is(Particle::For) || names_occasion(range.first);
    if (visit != nullptr && joins) join_forum(story_.drafts[index], *visit);
    place_at(index);
    if (date != nullptr) {
      date_by_journey(story_.drafts[index], date->begin, date->end);
    } else if (visit != nullptr && visit->event.date.is_day()) {
      date_by_journey(story_.drafts[index], visit->event.date, visit->event.end_date);
    }
  }
  // The journey to the place, or nullptr.
  const EventDraft* visit_before() const {
    const DraftIndex index = story_.last_draft_in({sentence_.first, place_.tokens.first});
    return index == no_draft ? nullptr : &story_.drafts[index];
  }
  // "will travel to Lima on 20 May to attend the Salt Forum", "On 20 May she will travel to Lima to
  // attend it": on that day.
  void date_by_journey(EventDraft& draft, Date begin, Date end) const {
    if (draft.event.date.known() || !is_gathering(draft.event.kind) || draft.definite ||
        begin != end)
      return;
    draft.event.date = begin;
    draft.event.end_date = end;
    draft.planned |= begin > document_.release().date;
    draft.happens = true;
  }
  // "is heading to Lima for the Salt Forum"
  static void join_forum(EventDraft& forum, const EventDraft& visit) {
    if (forum.event.kind != EventKind::Conference || forum.event.name.empty()) return;
    forum.happens = forum.told = true;
    for (const EntityIndex e : visit.event.participants) add_unique(forum.event.participants, e);
  }
  // "will travel to Lima on 24 May for the second round of negotiations": who comes for it, and
  // when.
  static void join_round(EventDraft& round, const EventDraft& visit) {
    if (round.event.kind != EventKind::Negotiation || !round.name.ordinal) return;
    round.happens = round.told = true;
    round.definite = false;
    round.planned |= visit.planned;
    if (!round.event.date.known()) {
      round.event.date = visit.event.date;
      round.event.end_date = visit.event.end_date;
    }
    for (const EntityIndex e : visit.event.participants) add_unique(round.event.participants, e);
  }
  void place_all(TokenRange range) {
    for (DraftIndex i = story_.first_draft_in(range);
         i < story_.drafts.size() && story_.drafts[i].words.first < range.last; ++i) {
      place_at(i);
      place_visit(story_.drafts[i].event);
      date_by_visit(story_.drafts[i]);
    }
  }
  // "will travel to Lima on 3 May, where she will meet A": on that day; "visited Lima in May, where
  // she signed a pact": in that month.
  void date_by_visit(EventDraft& draft) const {
    const DraftIndex index = story_.last_draft_in({sentence_.first, place_.tokens.first});
    if (index == no_draft || draft.event.date.known() || !draft.verbal) return;
    const EventDraft& visit = story_.drafts[index];
    const EventKind kind = draft.event.kind;
    const bool held =
        kind == EventKind::Meeting || kind == EventKind::Ceremony || kind == EventKind::Launch;
    const bool told = visit.event.kind == EventKind::Visit || is_of_forum();
    if (!told || !visit.event.date.known() || !held) return;
    const bool one_day = visit.event.date.is_day() && visit.event.end_date == visit.event.date;
    draft.event.date = visit.event.date;
    if (!one_day) draft.event.date.day = 0;
    draft.event.end_date = draft.event.date;
    draft.planned |= visit.planned;
  }
  void place_at(DraftIndex index) {
    EventDraft& draft = story_.drafts[index];
    Event& event = draft.event;
    const bool gathers = is_gathering(event.kind) && event.kind != EventKind::Call;
    if (!gathers || draft.earlier || draft.definite || !event.places.empty()) return;
    if (story_.is_history(draft)) return;
    if (!draft.told && !draft.happens && event.name.empty()) return;
    event.places.push_back(place_.entity);
    add_unique(event.places, country_);
  }

  // "met A in Lima, where she paid a working visit"
  void place_visit(Event& visit) const {
    if (visit.kind == EventKind::Visit && visit.places.empty())
      visit.places.push_back(place_.entity);
  }

  EventStory& story_;
  const Document& document_;
  const Mention& place_;
  TokenRange sentence_;
  EntityIndex country_ = no_entity;
};

bool tells_destination(const Mention& mention) {
  return (mention.type == EntityType::Place || mention.type == EntityType::Country) &&
         !mention.nominal && mention.entity != no_entity;
}

}  // namespace

void place_by_destination(EventStory& story) {
  for (const Mention& mention : story.annotation.mentions) {
    if (tells_destination(mention)) DestinationReader(story, mention).read();
  }
}

}  // namespace communique
