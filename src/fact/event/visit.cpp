#include "fact/event/visit.hpp"

#include <algorithm>

#include "fact/event/delegation_phrase.hpp"
#include "fact/event/invitation.hpp"
#include "fact/event/mission_sent.hpp"
#include "fact/event/promise.hpp"
#include "mention/date/date.hpp"
#include "mention/office/office_phrase.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool is_area(const Mention& mention) {
  return mention.type == EntityType::Place || is_side(mention.type);
}

bool is_host(const Mention& mention) {
  return mention.type == EntityType::Organization || mention.type == EntityType::Body;
}

// The first infinitive in the range that tells no event by itself, else the range's end.
std::uint32_t purpose_in(const EventStory& story, TokenRange range) {
  for (std::uint32_t t = range.first; t + 1 < range.last; ++t) {
    const Token& next = story.document().token(t + 1);
    const bool infinitive = story.document().token(t).is(Particle::To) && next.is_word() &&
                            !next.capital() && next.is(Particle::None);
    if (infinitive && story.annotation.hit_at(t + 1, Lexical::EventVerb) == nullptr) return t + 1;
  }
  return range.last;
}

// "her visiting Peruvian counterpart", "the visiting Minister of Salt": who comes, not where to.
bool describes_guest(const EventStory& story, const Clause& clause) {
  const std::uint32_t next = clause.object_range.first;
  if (!clause.gerund || clause.object_range.empty()) return false;
  const LexicalHit* country = story.annotation.hit_at(next, Lexical::Country);
  const std::uint32_t noun = country == nullptr ? next : country->tokens.last;
  if (noun >= clause.object_range.last) return false;
  return story.document().token(noun).word == "counterpart"_word ||
         office_named_at(story.annotation, noun) != nullptr;
}

class VisitReader {
 public:
  VisitReader(const EventStory& story, const LexicalHit& verb)
      : story_(story),
        document_(story.document()),
        word_(story.words[verb.concept_id]),
        clause_(read_event_clause(story, verb)) {
    draft_.words = verb.tokens;
  }

  std::optional<EventDraft> read() {
    const Actors* guests = clause_.infinitive ? guests_who_accept(story_, clause_.head) : nullptr;
    const bool invited = clause_.infinitive && (guests != nullptr || accepts_invitation());
    if (clause_.negated || (clause_.infinitive && !invited) ||
        clause_.modality == Modality::Possible || describes_guest(story_, clause_))
      return std::nullopt;
    if (word_.of_missions && !names_mission()) return std::nullopt;
    const Mention* place = reached();
    if (place == nullptr && !is_of_direction()) place = fronted_place();
    if (place == nullptr || is_posting(*place)) return std::nullopt;
    Event& event = draft_.event;
    if (guests != nullptr) {
      add_actors(event.participants, story_.clauses.actors().members(*guests));
    } else {
      add_travellers(event.participants, *place);
    }
    if (event.participants.empty() && clause_.gerund) add_thanked(event.participants);
    if (event.participants.empty() && (clause_.gerund || invited))
      add_actors(event.participants,
                 first_persons_in(story_, {document_.sentence_at(clause_.head).tokens.first,
                                           clause_.verb.first}));
    if (event.participants.empty()) return std::nullopt;
    add_unique(is_host(*place) ? event.participants : event.places, place->entity);
    if (!is_host(*place)) add_further_places(place->tokens.last);
    add_company(event.participants);
    event.kind = EventKind::Visit;
    event.evidence = story_.evidence(clause_.head, "event-visited", 0.8F);
    draft_.happens = draft_.told = draft_.verbal = true;
    draft_.planned = clause_.modality == Modality::Planned || invited;
    draft_.generic =
        word_.onward ? !opens_day() && !starts_on_day() : is_of_direction() && is_later_leg();
    return std::move(draft_);
  }

 private:
  // "send a trade mission to", "take 60 companies to", but not "lead Peru's delegation to"
  bool names_mission() const {
    const TokenRange object = clause_.object_range;
    for (std::uint32_t t = object.first; t < object.last; ++t) {
      const Token& token = document_.token(t);
      if (token.is(Particle::To) || token.is(Particle::The) || token.is(Mark::Possessive))
        return false;
      if (is_party(story_.annotation, t)) return t + 1 < object.last && leads_to_destination(t + 1);
    }
    return false;
  }
  // "mission to", "companies from six sectors to"
  bool leads_to_destination(std::uint32_t t) const {
    constexpr std::uint32_t reach = 6;
    const std::uint32_t last = std::min(t + reach, clause_.object_range.last);
    while (t < last && !document_.token(t).is(Particle::To) &&
           document_.token(t).kind != TokenKind::Mark)
      ++t;
    return t < last && document_.token(t).is(Particle::To);
  }
  const Mention* reached() const {
    if (word_.of_destinations || word_.of_missions) return destination(Particle::To);
    if (word_.of_departures) return destination(Particle::For);
    return word_.of_arrivals ? arrived_in() : visited();
  }
  // "arrived on Monday in Lima", "arrived today in Peru"
  const Mention* arrived_in() const {
    const std::uint32_t first = clause_.object_range.first;
    if (clause_.object_range.size() < 3) return nullptr;
    const DateMention* day =
        date_at(story_.annotation, is_preposition(document_.token(first)) ? first + 1 : first);
    if (day == nullptr || day->tokens.last + 1 >= clause_.object_range.last ||
        !document_.token(day->tokens.last).is(Particle::In))
      return nullptr;
    const Mention* place = story_.annotation.mention_at(day->tokens.last + 1);
    return place != nullptr && is_area(*place) ? place : nullptr;
  }
  bool is_of_direction() const {
    return word_.of_destinations || word_.of_departures || word_.of_arrivals;
  }
  // "On the second day she travelled to Lima", "On the last day of her visit": of the visit told.
  bool is_later_leg() const {
    static const WordSet days = {"day", "leg"};
    constexpr std::uint32_t which = 2, day = 3;
    const std::uint32_t first = document_.sentence_at(clause_.head).tokens.first;
    return first + day < clause_.head && document_.token(first).is(Particle::On) &&
           document_.token(first + 1).is(Particle::The) &&
           document_.token(first + which).is_word() && days.contains(document_.token(first + day));
  }
  // "will travel on 6 May to Lima", but not "will travel on to Lima"
  bool opens_day() const {
    return date_at(story_.annotation, clause_.object_range.first) != nullptr;
  }

  // "flies on to Lima on 6 May" where no visit is told before: a journey of its own.
  bool starts_on_day() const {
    return !dates_in(story_.annotation, clause_.object_range).empty() &&
           std::ranges::none_of(story_.drafts, [&](const EventDraft& draft) {
             return draft.event.kind == EventKind::Visit && draft.words.first < clause_.head;
           });
  }

  // "will go to Lima as Consul": to stay there.
  bool is_posting(const Mention& place) const {
    const TokenRange rest = {place.tokens.first, clause_.object_range.last};
    return story_.annotation.hit_at(clause_.head, Lexical::AppointmentVerb) != nullptr &&
           seat_of_post(story_.annotation, rest) != nullptr;
  }

  // "A flew to Lima", "a delegation of bakers led by A", but not "the prize went to Peru"
  void add_travellers(std::vector<EntityIndex>& travellers, const Mention& place) const {
    add_actors(travellers, clause_.actors());
    if (word_.of_destinations && !names_delegation(clause_.subject_range))
      std::erase_if(travellers,
                    [&](EntityIndex e) { return is_side(story_.reading.entities[e].type); });
    if (!clause_.actors().empty() || clause_.passive) return;
    travellers = delegation_before(story_, clause_.verb.first);
    std::erase_if(travellers, [&](EntityIndex e) { return story_.sides.of(e) == place.entity; });
  }

  // "The Peruvian delegation"
  bool names_delegation(TokenRange subject) const {
    return !subject.empty() && story_.annotation.is(subject.last - 1, WordKind::Team);
  }

  // "toured the Salt Works with A"
  void add_company(std::vector<EntityIndex>& travellers) const {
    const Actors* company = story_.clauses.complement(clause_.object_range, {Particle::With});
    if (company == nullptr || clause_.passive) return;
    const auto members = story_.clauses.actors().members(*company);
    for (std::uint32_t t = clause_.object_range.first; t + 1 < company->tokens.first; ++t) {
      const Token& token = document_.token(t);
      const bool aim = token.is(Particle::To) && story_.annotation.mention_at(t + 1) == nullptr;
      if (token.kind == TokenKind::Mark || token.is(Particle::For) || token.is(Particle::And) ||
          aim || story_.annotation.hit_at(t, Lexical::EventNoun) != nullptr)
        return;  // "to take stock with B", "ahead of talks with B"
    }
    if (members.front()->type == EntityType::Person) add_actors(travellers, members);
  }

  // "thanked A for visiting Lima"
  void add_thanked(std::vector<EntityIndex>& travellers) const {
    const std::uint32_t verb = clause_.verb.first;
    if (verb == 0 || !document_.token(verb - 1).is(Particle::For)) return;
    const Actors* thanked = story_.clauses.actors().before(verb);
    if (thanked != nullptr && thanked->tokens.first > document_.sentence_at(verb).tokens.first)
      add_actors(travellers, story_.clauses.actors().members(*thanked));
  }

  // "A has accepted an invitation to visit Lima in May"
  bool accepts_invitation() const {
    static const WordSet invitation = {"invitation"};
    static const WordSet accepting = {"accepted", "accepts", "accepting"};
    constexpr std::uint32_t reach = 8;
    const std::uint32_t begin = document_.sentence_at(clause_.head).tokens.first;
    bool invited = false;
    for (std::uint32_t t = clause_.head; t > begin && t + reach > clause_.head; --t) {
      invited |= invitation.contains(document_.token(t - 1));
      if (invited && accepting.contains(document_.token(t - 1))) return true;
    }
    return false;
  }

  const Mention* visited() const {
    std::uint32_t t = clause_.object_range.first;
    if (t < document_.size() && document_.token(t).is(Particle::The)) ++t;
    const Mention* place = story_.annotation.mention_at(t);
    if (place != nullptr && (is_area(*place) || is_host(*place))) return place;
    if (const Mention* owner = owner_of_premises(t)) return owner;
    if (const Mention* antecedent = area_before_which()) return antecedent;
    return place_near(t);
  }

  // The institute of "the head office of the Salt Institute"
  const Mention* owner_of_premises(std::uint32_t t) const {
    constexpr std::uint32_t longest_phrase = 5;
    const std::uint32_t last = std::min(clause_.object_range.last, t + longest_phrase);
    for (; t + 1 < last && document_.token(t).is_word(); ++t) {
      if (document_.token(t).is(Particle::Of)) {
        const std::uint32_t at = t + (document_.token(t + 1).is(Particle::The) ? 2 : 1);
        const Mention* owner = story_.annotation.mention_at(at);
        return owner != nullptr && is_host(*owner) && !owner->nominal ? owner : nullptr;
      }
      if (!document_.token(t).is(Particle::None)) return nullptr;
    }
    return nullptr;
  }

  // "In Lima she toured a salt works"
  const Mention* fronted_place() const {
    const TokenRange sentence = document_.sentence_at(clause_.head).tokens;
    const Token& first = document_.token(sentence.first);
    if (clause_.object_range.empty() || clause_.passive ||
        !(first.is(Particle::In) || first.is(Particle::At)))
      return nullptr;
    const Mention* place = story_.annotation.mention_at(sentence.first + 1);
    const bool named = place != nullptr && place->type == EntityType::Place && !place->nominal;
    return named && place->tokens.last < clause_.verb.first ? place : nullptr;
  }

  // "Peru, which she plans to visit"
  const Mention* area_before_which() const {
    constexpr std::uint32_t reach = 9;
    const std::uint32_t begin = document_.sentence_at(clause_.head).tokens.first;
    for (std::uint32_t t = clause_.verb.first; t > begin + 1 && t + reach > clause_.verb.first;
         --t) {
      if (!document_.token(t - 1).is(Particle::Which)) continue;
      const std::uint32_t end = t - 1 - (document_.token(t - 2).is(Mark::Comma) ? 1 : 0);
      const Mention* area = end > begin ? story_.annotation.mention_at(end - 1) : nullptr;
      return area != nullptr && is_area(*area) ? area : nullptr;
    }
    return nullptr;
  }

  // "travelled by night train to Lima", "leaves today for Lima"
  const Mention* destination(Particle toward) const {
    for (std::uint32_t t = clause_.object_range.first; t + 1 < clause_.object_range.last; ++t) {
      if (!document_.token(t).is(toward)) continue;
      return area_at(t + (document_.token(t + 1).is(Particle::The) ? 2 : 1));
    }
    return nullptr;
  }
  // "Lima", the Lima of "province of Lima"
  const Mention* area_at(std::uint32_t t) const {
    const bool headed = t + 2 < clause_.object_range.last &&
                        document_.token(t + 1).is(Particle::Of) &&
                        story_.annotation.hit_at(t, Lexical::PlaceHead) != nullptr;
    const Mention* place = story_.annotation.mention_at(t);
    if (place == nullptr && headed) place = story_.annotation.mention_at(t + 2);
    return place != nullptr && is_area(*place) && !opens_longer_name(story_.annotation, *place)
               ? place
               : nullptr;
  }
  // "travels to Lima, Cusco and Tacna", "will visit Lima, Peru, and Quito, Ecuador"
  void add_further_places(std::uint32_t t) {
    while (t + 1 < clause_.object_range.last) {
      const std::uint32_t list = t;
      t = behind_day(t);
      if (document_.token(t).is(Mark::Comma)) ++t;
      if (document_.token(t).is(Particle::And)) ++t;
      if (t > list && document_.token(t).is(Particle::The)) ++t;
      const bool goes_on = t > list && t < clause_.object_range.last;
      const Mention* next = goes_on ? story_.annotation.mention_at(t) : nullptr;
      if (next == nullptr || !is_area(*next) || next->nominal) return;
      add_unique(draft_.event.places, next->entity);
      t = next->tokens.last;
    }
  }
  // Behind the "on 3 May" of "to Peru on 3 May, Chile on 5 May and Cuba"; else the token.
  std::uint32_t behind_day(std::uint32_t t) const {
    const DateMention* date =
        is_preposition(document_.token(t)) ? date_at(story_.annotation, t + 1) : nullptr;
    const bool listed = date != nullptr && date->begin == date->end &&
                        date->tokens.last + 1 < clause_.object_range.last;
    return listed ? date->tokens.last : t;
  }

  // "toured a salt works in Lima"
  const Mention* place_near(std::uint32_t t) const {
    while (t + 1 < clause_.object_range.last) {
      const Token& token = document_.token(t);
      const Mention* mention = story_.annotation.mention_at(t);
      const Mention* next = story_.annotation.mention_at(t + 1);
      const bool inside = token.is(Particle::In) || token.is(Particle::At);
      if (inside && next != nullptr && next->type == EntityType::Place) return next;
      t = mention != nullptr ? std::max(t + 1, mention->tokens.last) : t + 1;
    }
    return nullptr;
  }

  const EventStory& story_;
  const Document& document_;
  const EventWord& word_;
  Clause clause_;
  EventDraft draft_;
};

}  // namespace

std::optional<EventDraft> read_visit(const EventStory& story, const LexicalHit& verb) {
  // "travels with her": who accompanies somebody makes no visit of his own.
  const LexicalHit* role = story.annotation.hit_at(verb.tokens.first, Lexical::RoleVerb);
  if (role != nullptr && role->tokens.size() > verb.tokens.size()) return std::nullopt;
  return VisitReader(story, verb).read();
}

bool opens_longer_name(const Annotation& annotation, const Mention& bloc) {
  const std::uint32_t next = bloc.tokens.last;
  if (bloc.type != EntityType::Bloc || next >= annotation.document.size()) return false;
  const Token& word = annotation.document.token(next);
  return word.is_word() && word.capital() && date_at(annotation, next) == nullptr;
}

bool joins_visit(const EventStory& story, const Clause& infinitive, Event& event) {
  if (story.drafts.empty()) return false;
  const EventDraft& visit = story.drafts.back();
  if (visit.event.kind != EventKind::Visit || visit.words.first >= infinitive.head) return false;
  if (story.document().sentence_index(visit.words.first) !=
      story.document().sentence_index(infinitive.head))
    return false;
  for (const EntityIndex e : visit.event.participants) add_unique(event.participants, e);
  for (const EntityIndex e : visit.event.places) add_unique(event.places, e);
  return true;
}

std::optional<EventDraft> talks_on_visit(const EventStory& story, const LexicalHit& verb,
                                         const EventDraft& visit) {
  const TokenRange object = story.clauses.read(verb).object_range;
  const std::uint32_t purpose = purpose_in(story, object);
  if (purpose == object.last) return std::nullopt;
  const Actors* others = story.clauses.complement({purpose, object.last}, {Particle::With});
  if (others == nullptr || others->tokens.last > object.last) return std::nullopt;
  const auto members = story.clauses.actors().members(*others);
  if (members.front()->type != EntityType::Person) return std::nullopt;
  return meeting_on_journey(story, visit, {purpose, purpose + 1}, members);
}

EventDraft meeting_on_journey(const EventStory& story, const EventDraft& journey, TokenRange words,
                              std::span<const Mention* const> others) {
  EventDraft meeting = journey;
  meeting.words = words;
  meeting.generic = false;
  meeting.event.kind = EventKind::Meeting;
  meeting.event.evidence = story.evidence(words.first, "event-purpose", 0.65F);
  add_actors(meeting.event.participants, others);
  return meeting;
}

}  // namespace communique
