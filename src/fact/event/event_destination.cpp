#include "fact/event/event_destination.hpp"

#include "fact/event/event_context.hpp"
#include "mention/date/date.hpp"
#include "text/word_set.hpp"

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
    if (date != nullptr && is_visited() && opens_where(t)) return place_all({t, sentence_.last});
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
    if (token.is(Particle::For)) return true;
    constexpr LexicalSet verbs{Lexical::RoleVerb, Lexical::EventVerb};
    return token.is(Particle::To) && story_.annotation.has_hit_at(t + 1, verbs);
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
  // "invited A to Lima for the Salt Forum"
  bool is_bidden() const {
    static const WordSet inviting = {"invited", "invites", "invite", "inviting"};
    constexpr std::uint32_t longest_invitation = 12;
    const std::uint32_t first = place_.tokens.first;
    if (first <= sentence_.first || !document_.token(first - 1).is(Particle::To)) return false;
    for (std::uint32_t t = first; t > sentence_.first && t + longest_invitation > first; --t) {
      if (inviting.contains(document_.token(t - 1))) return true;
    }
    return false;
  }

  void place_first(TokenRange range, const DateMention* date) {
    const DraftIndex index = story_.first_draft_in(range);
    const bool near = index != no_draft && story_.drafts[index].words.first < range.first + reach;
    if (near) join_round(index);
    if (near && document_.token(range.first).is(Particle::For)) join_forum(index);
    if (near) place_at(index);
    if (near && date != nullptr) date_by_journey(story_.drafts[index], *date);
  }
  // "will travel to Lima on 20 May to attend the Salt Forum": on that day.
  void date_by_journey(EventDraft& draft, const DateMention& date) const {
    if (draft.event.date.known() || !is_gathering(draft.event.kind) || draft.definite ||
        date.begin != date.end)
      return;
    draft.event.date = date.begin;
    draft.event.end_date = date.end;
    draft.planned |= date.begin > document_.release().date;
    draft.happens = true;
  }
  // "is heading to Lima for the Salt Forum"
  void join_forum(DraftIndex index) {
    Event& forum = story_.drafts[index].event;
    if (forum.kind != EventKind::Conference || forum.name.empty()) return;
    const DraftIndex visit = story_.last_draft_in({sentence_.first, place_.tokens.first});
    if (visit == no_draft) return;
    story_.drafts[index].happens = story_.drafts[index].told = true;
    for (const EntityIndex e : story_.drafts[visit].event.participants)
      add_unique(forum.participants, e);
  }
  // "will travel to Lima on 24 May for the second round of negotiations": who comes for it, and
  // when.
  void join_round(DraftIndex index) {
    EventDraft& round = story_.drafts[index];
    if (round.event.kind != EventKind::Negotiation || !round.name.ordinal) return;
    const EventDraft& visit =
        story_.drafts[story_.last_draft_in({sentence_.first, place_.tokens.first})];
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
  // "will travel to Lima on 3 May, where she will meet A": on that day, or in the month of a longer
  // visit.
  void date_by_visit(EventDraft& draft) const {
    const DraftIndex index = story_.last_draft_in({sentence_.first, place_.tokens.first});
    if (index == no_draft || draft.event.date.known() || !draft.verbal) return;
    const EventDraft& visit = story_.drafts[index];
    if (visit.event.kind != EventKind::Visit || !visit.event.date.known() ||
        draft.event.kind != EventKind::Meeting)
      return;
    take_day(draft.event, visit.event);
    if (visit.event.date.is_day() && visit.event.end_date == visit.event.date)
      draft.event.date = draft.event.end_date = visit.event.date;
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
