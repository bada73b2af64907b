#include "fact/event/meeting.hpp"

#include <algorithm>

#include "fact/clause/actor_unit.hpp"
#include "fact/clause/circumstance.hpp"
#include "fact/event/company.hpp"
#include "fact/event/conversation.hpp"
#include "fact/event/delegation_phrase.hpp"
#include "fact/event/event_side.hpp"
#include "fact/event/event_sideline.hpp"
#include "fact/event/institute_people.hpp"
#include "fact/event/meeting_counterpart.hpp"
#include "fact/event/promise.hpp"
#include "fact/event/remote.hpp"
#include "fact/event/sitting.hpp"
#include "fact/event/unnamed_counterpart.hpp"
#include "fact/event/unnamed_side.hpp"
#include "fact/event/visit.hpp"
#include "fact/event/welcome.hpp"
#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class MeetingReader {
 public:
  MeetingReader(const EventStory& story, const LexicalHit& verb)
      : story_(story),
        document_(story.document()),
        word_(story.words[verb.concept_id]),
        clause_(read_event_clause(story, verb)) {
    draft_.words = {clause_.head, verb.tokens.last};
    draft_.happens = draft_.told = draft_.verbal = true;
    draft_.planned = clause_.modality == Modality::Planned;
    draft_.earlier = met_last();
    draft_.event.kind = word_.apart && is_located() ? EventKind::Meeting : word_.kind;
  }

  std::optional<EventDraft> read() {
    if (clause_.negated || clause_.modality == Modality::Possible) return std::nullopt;
    if (word_.frame == EventFrame::Gathering) {
      if (convenes_event()) return std::nullopt;
      if (gathers_two_sides(document_, clause_)) return read_talks();
      return clause_.subjects.empty() && !clause_.infinitive ? read_unnamed() : read_session();
    }
    if (word_.of_partners && !finds_partner()) return std::nullopt;
    if (is_welcomed_with_rite(story_, clause_)) return read_rite();
    if (hosts_bloc(story_, clause_)) return read_hosted_bloc();
    if (auto round_table = read_round_table()) return round_table;
    if (word_.of_hosts && !calls_on_host(story_, clause_)) return std::nullopt;
    if (word_.of_guests) {
      if (!welcomes_guest(story_, clause_) || hosts_named_event(story_, clause_))
        return std::nullopt;
      add_place_of_welcome(story_, clause_, draft_.event);
    }
    if (promised()) return finish("event-agreed", 0.65F);
    if (clause_.infinitive && !joins_visit(story_, clause_, draft_.event)) return std::nullopt;
    return read_counterparts();
  }

 private:
  std::optional<EventDraft> read_talks() {
    draft_.event.kind = EventKind::Meeting;
    return read_counterparts();
  }

  // "In Lima she spoke with B", "spoke with B at the Ministry of Salt"
  bool is_located() const {
    const TokenRange sentence = document_.sentence_at(clause_.head).tokens;
    const std::uint32_t front =
        clause_.subject_range.empty() ? clause_.verb.first : clause_.subject_range.first;
    const Token& opening = document_.token(sentence.first);
    const bool fronted = opening.is(Particle::In) || opening.is(Particle::At);
    return (fronted && front > sentence.first) || names_place(story_.annotation, before_matter());
  }

  // What stands before the "about the situation in Lima" of "spoke with B about ...".
  TokenRange before_matter() const {
    TokenRange range = clause_.object_range;
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      if (document_.token(t).is(Particle::About)) range.last = t;
    }
    return range;
  }

  // "which last met in May"
  bool met_last() const {
    static const WordSet last = {"last"};
    return clause_.head > 0 && last.contains(document_.token(clause_.head - 1));
  }

  std::vector<EntityIndex>& participants() { return draft_.event.participants; }

  void add_each(const std::vector<EntityIndex>& people) {
    for (const EntityIndex e : people) add_unique(participants(), e);
  }

  // "The Salt Council met by videoconference", "A and B met virtually"
  bool is_remote() const {
    const std::uint32_t next = clause_.object_range.first;
    const bool talks = draft_.event.kind == EventKind::Meeting && next < document_.size();
    return tells_medium(document_, clause_.object_range) ||
           (talks && is_online(document_.token(next)));
  }

  // "A and B talked in Lima"
  bool names_pair() const {
    std::vector<EntityIndex> pair;
    add_actors(pair, clause_.subjects);
    return pair.size() == 2;
  }

  // "spoke this morning by phone with B": from here on the object is "with B".
  bool finds_partner() {
    const auto partner = partner_of_speech(story_, clause_);
    remote_ = is_remote();
    if (partner) clause_.object_range = *partner;
    return partner.has_value();
  }

  std::optional<EventDraft> finish(std::string_view rule, float confidence) {
    if (draft_.event.kind != EventKind::Ceremony && (remote_ || is_remote()))
      draft_.event.kind = EventKind::Call;
    draft_.event.evidence = story_.evidence(clause_.head, rule, confidence);
    return std::move(draft_);
  }

  // "convened a business forum", "will convene the third Salt Council": the forum is the event.
  bool convenes_event() const {
    constexpr std::uint32_t longest_phrase = 5;
    const TokenRange range = clause_.object_range;
    if (range.empty() || clause_.passive || !is_article(document_.token(range.first))) return false;
    for (std::uint32_t t = range.first + 1; t < std::min(range.last, range.first + longest_phrase);
         ++t) {
      if (is_preposition(document_.token(t))) return false;
      if (story_.annotation.has_hit_at(t, {Lexical::EventNoun, Lexical::EventHead})) return true;
    }
    return false;
  }

  // "A and B agreed to meet in May", "agreed to have their officials meet in Lima": an event where
  // a day or a place is told with it.
  bool promised() {
    std::uint32_t infinitive = clause_.verb.first;
    const bool officials = follows_delegates(infinitive);
    const std::uint32_t begin = document_.sentence_at(infinitive).tokens.first;
    while (officials && infinitive > begin && !document_.token(infinitive - 1).is(Particle::To))
      --infinitive;
    const std::optional<Clause> promise = promise_before(story_, infinitive);
    const TokenRange range = clause_.object_range;
    if (range.empty() || document_.token(range.first).is(Particle::The)) return false;
    const bool located = tells_when_or_where(story_.annotation, range) && !names_event(range);
    if (!promise || (!located && !on_margins(range))) return false;
    add_actors(participants(), promise->subjects);
    if (officials) keep_sides();
    draft_.planned = true;
    return participants().size() > 1;
  }

  // "agreed to meet on the margins of the Salt Forum"
  bool on_margins(TokenRange range) const {
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      if (names_a_margin(document_.token(t).word)) return true;
    }
    return false;
  }

  // "agreed to meet for the third round": no event of its own.
  bool names_event(TokenRange range) const {
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      if (story_.annotation.hit_at(t, Lexical::EventNoun) != nullptr) return true;
    }
    return false;
  }

  // "their officials", "working-level officials"
  bool follows_delegates(std::uint32_t end) const {
    return end > 0 && story_.annotation.is(end - 1, WordKind::Delegate);
  }

  void keep_sides() {
    std::vector<EntityIndex> sides;
    for (const EntityIndex actor : participants()) add_unique(sides, story_.sides.of(actor));
    participants() = sides;
  }

  // "A laid a wreath at the Tomb of Salt", which takes nobody else
  bool is_rite_at_place() const {
    return word_.kind == EventKind::Ceremony && names_person(clause_.subjects) &&
           names_place(story_.annotation, clause_.object_range);
  }

  // "A was welcomed with a dance at the Palace of Salt"
  std::optional<EventDraft> read_rite() {
    draft_.event.kind = EventKind::Ceremony;
    add_actors(participants(), clause_.subjects);
    return finish("event-met", 0.65F);
  }

  // "when Peru hosts APEC in 2027"
  std::optional<EventDraft> read_hosted_bloc() {
    draft_.event.kind = EventKind::Conference;
    draft_.planned = true;
    add_actors(draft_.event.organizers, clause_.subjects);
    add_actors(draft_.event.places, clause_.subjects);
    add_unique(participants(), story_.annotation.mention_at(clause_.object_range.first)->entity);
    return finish("event-gathered", 0.65F);
  }

  // "counterparts from Chile", "her Chilean and Cuban counterparts"
  bool names_counterparts(TokenRange range) const {
    constexpr std::uint32_t reach = 9;
    for (std::uint32_t t = range.first; t < std::min(range.first + reach, range.last); ++t) {
      const Token& token = document_.token(t);
      if (story_.annotation.is(t, WordKind::Counterpart)) return true;
      if (is_preposition(token) && !token.is(Particle::With)) return false;
    }
    return false;
  }

  // "A hosted counterparts from Chile, Cuba and Ecuador", "met her counterparts from Chile and
  // Cuba", "met her Chilean and Cuban counterparts"
  std::optional<EventDraft> read_round_table() {
    const TokenRange range = clause_.object_range;
    if (clause_.passive || clause_.infinitive || word_.kind != EventKind::Meeting ||
        !names_person(clause_.subjects) || !names_counterparts(range))
      return std::nullopt;
    const std::uint32_t first =
        range.first + (document_.token(range.first).is(Particle::With) ? 1 : 0);
    const std::vector<EntityIndex> sides = sides_of_delegates_after(story_.annotation, first);
    if (sides.size() < 2) return std::nullopt;
    add_actors(word_.of_guests ? draft_.event.organizers : participants(), clause_.subjects);
    for (const Mention* subject : clause_.subjects)
      add_unique(participants(), story_.sides.of(subject->entity));
    add_each(sides);
    for (const Mention& mention : mentions_in(story_.annotation, range)) {
      if (mention.rule == "name-after-counterpart") add_unique(participants(), mention.entity);
    }
    draft_.event.kind = EventKind::Conference;
    return finish("event-met", 0.7F);
  }

  // "A met with B", "A received B", "A was received by B", "A and B met".
  std::optional<EventDraft> read_counterparts() {
    // "will be received by A, and hold talks with B"
    const bool by_host = clause_.passive && names_person(clause_.agents);
    const Actors* other = by_host ? nullptr : find_counterpart(story_, word_, clause_);
    const bool persons = other != nullptr && names_person(*other);
    if (word_.apart && !(names_person(clause_.subjects) && (persons || remote_ || names_pair())))
      return std::nullopt;
    // "Speaking with B, A said": in talks told elsewhere.
    if (word_.apart && clause_.gerund && !remote_) return std::nullopt;
    if (word_.of_persons && !clause_.passive && !persons) return read_delegation();
    add_actors(participants(), clause_.subjects);
    add_actors(participants(), clause_.agents);
    if (clause_.subjects.empty()) add_each(delegation_before(story_, clause_.verb.first));
    if (const Actors* company = company_of_subject(story_, clause_))
      add_actors(participants(), story_.clauses.actors().members(*company));
    const auto delegation = delegation_at(story_, whom_met());
    if (other == nullptr && delegation) add_each(*delegation);
    if (other != nullptr) add_actors(participants(), story_.clauses.actors().members(*other));
    if (!clause_.passive) add_each(institutes_met(story_, whom_met(), other));
    if (gathers_three_sides(other)) draft_.event.kind = EventKind::Conference;
    if (participants().size() > 1) return finish("event-met", 0.85F);
    if (is_rite_at_place()) return read_rite();
    if (meets_unnamed())
      return finish(word_.kind == EventKind::Call ? "event-called" : "event-met-counterpart", 0.7F);
    return clause_.subjects.empty() ? read_unnamed() : read_session();
  }

  // "met on 3 May in Lima with a delegation": what stands behind "with" there; "received in Lima a
  // delegation": what stands behind the place; else the object.
  TokenRange whom_met() const {
    constexpr std::uint32_t longest_adverbial = 9;
    const TokenRange range = clause_.object_range;
    if (range.empty()) return range;
    const Token& opening = document_.token(range.first);
    const bool adverbial = opening.is(Particle::On) || opening.is(Particle::In) ||
                           opening.is(Particle::At) ||
                           date_at(story_.annotation, range.first) != nullptr;
    const std::uint32_t last = std::min(range.last, range.first + longest_adverbial);
    for (std::uint32_t t = range.first; adverbial && t < last; ++t) {
      if (document_.token(t).is(Particle::With)) return {t + 1, range.last};
      if (document_.token(t).kind == TokenKind::Mark) break;
    }
    return {behind_circumstances(story_.annotation, range.first, range.last, true), range.last};
  }

  // "President A of Peru, President B of Chile and President C of Cuba met in Lima", "A of Peru and
  // B of Chile met C of Cuba"
  bool gathers_three_sides(const Actors* other) const {
    std::vector<EntityIndex> sides;
    const auto add_sides = [&](std::span<const Mention* const> actors) {
      for (const Mention* actor : actors)
        for_each_entity(*actor, [&](EntityIndex e) { add_unique(sides, story_.sides.of(e)); });
    };
    add_sides(clause_.subjects);
    const bool pair = sides.size() == 2 && std::ranges::find(sides, no_entity) == sides.end();
    const bool guests = word_.of_guests && other != nullptr;  // "hosted the envoys to a luncheon"
    if (guests || (pair && other != nullptr && other->member_count == 1))
      add_sides(story_.clauses.actors().members(*other));
    return word_.kind == EventKind::Meeting && sides.size() > 2;
  }

  // "telephoned her counterparts in Lima", "met with members of the Salt Party"
  bool meets_unnamed() const {
    const bool person =
        draft_.event.participants.size() == 1 &&
        story_.reading.entities[draft_.event.participants.front()].type == EntityType::Person;
    if (!person) return false;
    return word_.kind == EventKind::Call ? opens_with_delegates(story_, clause_.object_range)
                                         : opens_with_people(story_, whom_met());
  }

  // "A received the Peruvian delegation"
  std::optional<EventDraft> read_delegation() {
    const auto people = delegation_at(story_, whom_met());
    if (!people && names_person(clause_.subjects) &&
        opens_with_guest(story_.annotation, clause_.object_range)) {
      add_actors(participants(), clause_.subjects);
      return finish("event-met-guest", 0.6F);
    }
    if (!people && sides_of_delegates_after(story_.annotation, clause_.object_range.first).empty())
      return std::nullopt;
    add_actors(participants(), clause_.subjects);
    if (participants().empty()) return std::nullopt;
    if (people) add_each(*people);
    return finish("event-met", 0.65F);
  }

  // "the trade ministers of Peru and Chile met"
  std::optional<EventDraft> read_unnamed() {
    const std::vector<EntityIndex> sides =
        sides_of_delegates_before(story_.annotation, clause_.verb.first);
    for (const EntityIndex side : sides) add_unique(participants(), side);
    if (gathers_bloc(sides)) {
      draft_.event.kind = EventKind::Conference;
      return finish("event-gathered", 0.6F);
    }
    if (sides.size() < 2) return read_session();
    if (sides.size() > 2) draft_.event.kind = EventKind::Conference;
    if (sides.size() == 2 && !has_object(document_, clause_))
      draft_.event.kind = EventKind::Meeting;
    return finish("event-met", 0.7F);
  }

  // "The Quad foreign ministers met", but not "the Quad Foreign Ministers Meeting"
  bool gathers_bloc(const std::vector<EntityIndex>& sides) const {
    return sides.size() == 1 && !clause_.infinitive && !document_.token(clause_.head).capital() &&
           story_.reading.entities[sides.front()].type == EntityType::Bloc;
  }

  // "The Salt Committee met in Lima"
  std::optional<EventDraft> read_session() {
    if (!read_sitting(story_, clause_, draft_)) return std::nullopt;
    return finish("event-gathered", 0.6F);
  }

  static bool names_person(std::span<const Mention* const> actors) { return holds_person(actors); }
  bool names_person(const Actors& actors) const {
    return holds_person(story_.clauses.actors().members(actors));
  }

  const EventStory& story_;
  const Document& document_;
  const EventWord& word_;
  Clause clause_;
  EventDraft draft_;
  bool remote_ = false;  // "spoke by phone"
};

}  // namespace

std::optional<EventDraft> read_meeting(const EventStory& story, const LexicalHit& verb) {
  return MeetingReader(story, verb).read();
}

}  // namespace communique
