#include "fact/event/event_part.hpp"

#include <algorithm>

#include "fact/event/delegation_phrase.hpp"
#include "fact/event/event_side.hpp"
#include "fact/event/fellow_organizer.hpp"
#include "fact/event/inverted_part.hpp"
#include "fact/event/listed_participant.hpp"
#include "fact/event/partner.hpp"
#include "fact/event/represented.hpp"
#include "fact/event/role_object.hpp"
#include "fact/event/unnamed_side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool is_talks(EventKind kind) {
  return kind == EventKind::Meeting || kind == EventKind::Call || kind == EventKind::Negotiation ||
         kind == EventKind::Visit;
}

class PartReader {
 public:
  PartReader(const EventStory& story, const LexicalHit& verb, const Clause& clause, Event& event)
      : document_(story.document()),
        story_(story),
        phrases_(story.clauses.actors()),
        verb_(verb),
        word_(story.words[verb.concept_id]),
        clause_(clause),
        sentence_(document_.sentence_at(verb.tokens.first).tokens),
        event_(event) {}

  void read() {
    if (give_inverted_parts(story_, verb_, clause_, event_)) return;
    const bool journey = event_.kind == EventKind::Visit && (clause_.passive || by_organizers());
    const bool hosts_talks =
        word_.role == EventPart::Organizer && is_talks(event_.kind) && !journey;
    const EventPart role = hosts_talks         ? EventPart::Participant
                           : heads_gathering() ? EventPart::Chair
                                               : word_.role;
    const bool by_nobody = (clause_.passive && word_.role == EventPart::Organizer) ||
                           (!clause_.infinitive && word_.role == EventPart::Nothing);
    const bool talks = event_.kind == EventKind::Meeting || event_.kind == EventKind::Call;
    if (by_nobody && talks && event_.participants.empty()) add_talkers();
    if (role == EventPart::Nothing)
      return add_represented(story_, before_verb(), event_.participants);
    if (word_.frame == EventFrame::Gathering) return add_gathered();
    add_actors(role_of(event_, role), clause_.actors());
    if (hosts_talks && hosts()) add_actors(event_.organizers, clause_.actors());
    const bool gathers = hosts_talks || (role == EventPart::Organizer && !clause_.passive &&
                                         event_.kind == EventKind::Conference);
    if (gathers && !clause_.passive && clause_.actors().empty()) add_unnamed_sides();
    if (const Actors* partner = partner_before_whom(story_, clause_))
      add_actors(role_of(event_, role), phrases_.members(*partner));
    if (role == EventPart::Organizer) add_fellow_organizers(story_, clause_, event_);
    if (word_.role == EventPart::Organizer && !clause_.passive && !journey) add_guests();
    if (role == EventPart::Participant) add_participants();
    if (role == EventPart::Chair && !clause_.passive) add_fellow_chairs();
    if (role == EventPart::Chair && clause_.passive) add_further_chairs();
    static const WordSet held = {"held"};
    const bool organized =
        role == EventPart::Organizer && !held.contains(token(verb_.tokens.first));
    const bool held_by_none = clause_.passive && clause_.agents.empty() && !organized;
    add_companions(held_by_none ? event_.participants : role_of(event_, role));
    if (role == EventPart::Participant) add_echoed();
  }

  // "held the forum together with A and B"
  void add_companions(std::vector<EntityIndex>& list) {
    const std::uint32_t first =
        clause_.subject_range.empty() ? clause_.object_range.first : clause_.subject_range.last;
    for (std::uint32_t t = first; t + 1 < clause_.object_range.last; ++t) {
      if (!tells_company(t)) continue;
      const TokenRange rest{t, clause_.object_range.last};
      if (const Actors* beside =
              token(t).is(Particle::Alongside) ? phrases_.starting_at(t + 1) : nullptr)
        return add_actors(list, phrases_.members(*beside));
      if (const Actors* actors = story_.clauses.complement(rest, {Particle::With}))
        add_actors(list, phrases_.members(*actors));
      return;
    }
  }

 private:
  // "The foreign ministers of Peru and Chile held talks"
  void add_unnamed_sides() {
    for (const EntityIndex side : unnamed_sides_before(story_, clause_.verb.first))
      add_unique(event_.participants, side);
  }

  const Token& token(std::uint32_t t) const { return document_.token(t); }

  // "hosted the third round", "will be hosted by Peru", but not "held talks"
  bool hosts() const {
    for (std::uint32_t t = verb_.tokens.first; t < verb_.tokens.last; ++t) {
      if (story_.annotation.is(t, WordKind::Hosting)) return true;
    }
    return false;
  }

  // "The Salt Agency will hold a mission to Lima", but not "A will hold a visit"
  bool by_organizers() const {
    return !clause_.subjects.empty() &&
           std::ranges::none_of(clause_.subjects, [](const Mention* subject) {
             return subject->type == EntityType::Person;
           });
  }

  // "a preparatory meeting, headed by A", but not "the delegation headed by A"
  bool heads_gathering() const {
    if (!clause_.passive || !story_.annotation.is(verb_.tokens.first, WordKind::Leading))
      return false;
    if (event_.kind != EventKind::Meeting && event_.kind != EventKind::Conference) return false;
    for (std::uint32_t t = sentence_.first; t < verb_.tokens.first; ++t) {
      if (story_.annotation.is(t, WordKind::Delegate) || names_side(token(t)) ||
          story_.annotation.is(t, WordKind::Talks))
        return false;
    }
    const std::uint32_t t = verb_.tokens.last;
    return t < sentence_.last && token(t).is(Particle::By) && clause_.subjects.empty();
  }
  static bool names_side(const Token& token) {
    static const WordSet words = {"side", "sides", "panel", "mission", "party", "group"};
    return words.contains(token);
  }

  // Calls `use` with each phrase of actors that lies in the range.
  template <typename Use>
  void for_each_phrase(TokenRange range, Use use) const {
    for (const Actors& actors : phrases_.in(range)) use(actors);
  }

  bool of_persons(const Actors& actors) const {
    return phrases_.members(actors).front()->type == EntityType::Person;
  }

  void add_participants() {
    if (clause_.passive && clause_.agents.empty() &&
        object_opens_with(document_, clause_, Particle::At))
      add_actors(event_.participants, clause_.subjects);
    if (clause_.passive) {
      for (const Particle word : {Particle::By, Particle::Including, Particle::Among})
        add_listed_after(word);
    } else if (clause_.actors().empty() || opens_sentence()) {
      add_persons_before();
      for (const Particle word : {Particle::Including, Particle::Among}) add_listed_after(word);
    }
    if (!clause_.passive) add_named_among();
    if (joins_somebody(document_, clause_)) add_joined();
    add_represented(story_, before_verb(), event_.participants);
    if (!clause_.passive) add_delegation();
    if (clause_.passive)
      add_represented(story_, {verb_.tokens.last, sentence_.last}, event_.participants);
  }
  void add_listed_after(Particle word) {
    add_listed_behind(story_, verb_.tokens.last, word, event_.participants);
  }
  // "joined A at the forum"
  void add_joined() {
    const Actors* joined = phrases_.starting_at(clause_.object_range.first);
    if (joined != nullptr && of_persons(*joined))
      add_actors(event_.participants, phrases_.members(*joined));
  }

  // "A, Director of B, C, Director of D, and E took part": no clause stands before.
  bool opens_sentence() const {
    return !clause_.relative && !clause_.shared && !clause_.gerund && !clause_.infinitive &&
           !holds_predicate(story_.annotation, before_verb());
  }
  TokenRange before_verb() const { return {sentence_.first, clause_.verb.first}; }

  // "Ministers from 12 countries, including Peru and Chile, attended the forum"
  void add_named_among() {
    for_each_phrase(before_verb(), [&](const Actors& actors) {
      const std::uint32_t t = actors.tokens.first;
      if (t > sentence_.first && token(t - 1).is(Particle::Including))
        add_actors(event_.participants, phrases_.members(actors));
    });
  }

  // "A, Director of B; C, Director of D; and E took the floor": the persons before the verb.
  void add_persons_before() {
    for_each_phrase(before_verb(), [&](const Actors& actors) {
      if (!actors.governed && of_persons(actors))
        add_actors(event_.participants, phrases_.members(actors));
    });
  }

  // "A delegation led by A attended the forum"
  void add_delegation() {
    for (const EntityIndex e : delegation_before(story_, clause_.verb.first))
      add_unique(event_.participants, e);
  }

  // "co-chair with A the first session", "chaired it together with A"
  void add_fellow_chairs() {
    const TokenRange range = clause_.object_range;
    const Actors* other = story_.clauses.complement(range, {Particle::With});
    if (other == nullptr || other->tokens.first < 2) return;
    const Token& before = token(other->tokens.first - 2);
    const bool fellow = verb_.tokens.size() > 1 || before.is(Particle::Together) ||
                        other->tokens.first == range.first + 1;
    if (fellow && !before.is(Mark::Comma) && of_persons(*other))
      add_actors(event_.chairs, phrases_.members(*other));
  }

  // "chaired on the Peruvian side by A and on the Chilean side by B", "co-chaired by A, Director at
  // B, and C, Director at D"
  void add_further_chairs() {
    static const WordSet sides = {"side", "delegation", "part"};
    const bool joint = verb_.tokens.size() > 1;
    const std::uint32_t end = story_.clauses.clause_end(verb_.tokens.last);
    for_each_phrase({verb_.tokens.last, end}, [&](const Actors& actors) {
      const std::uint32_t t = actors.tokens.first;
      if (!of_persons(actors) || t < verb_.tokens.last + 2) return;
      const bool of_side = token(t - 1).is(Particle::By) && sides.contains(token(t - 2));
      if (of_side || (joint && token(t - 1).is(Particle::And)))
        add_actors(event_.chairs, phrases_.members(actors));
    });
  }

  // "A meeting was held in Lima between A and B", "Talks took place on 3 May with B"
  void add_talkers() {
    const Actors* talkers =
        story_.clauses.complement(clause_.object_range, {Particle::Between, Particle::With});
    const bool beside = talkers != nullptr && token(talkers->tokens.first - 2).is(Mark::Comma);
    if (talkers != nullptr && !beside) add_actors(event_.participants, phrases_.members(*talkers));
  }

  // "hosted A for talks", "hosted A at the 3rd Salt Retreat"
  void add_guests() {
    const Actors* guests = phrases_.starting_at(clause_.object_range.first);
    if (guests == nullptr || !of_persons(*guests)) return;
    add_actors(event_.organizers, clause_.subjects);
    add_actors(event_.participants, phrases_.members(*guests));
  }

  // "brought together 200 bakers, including A and B", "will bring together ministers from Peru and
  // Chile"
  void add_gathered() {
    for_each_phrase(clause_.object_range, [&](const Actors& actors) {
      if (of_persons(actors)) add_actors(event_.participants, phrases_.members(actors));
    });
    for (const EntityIndex side :
         sides_of_delegates_after(story_.annotation, clause_.object_range.first))
      add_unique(event_.participants, side);
  }

  bool tells_company(std::uint32_t t) const {
    static const std::uint64_t jointly = word_hash("jointly");
    static const WordSet common = {"collaboration", "cooperation", "partnership",
                                   "conjunction",   "association", "coordination"};
    if (common.contains(token(t))) return token(t + 1).is(Particle::With);
    return token(t).is(Particle::Together) || token(t).is(Particle::Along) ||
           token(t).is(Particle::Alongside) ||
           (t == clause_.object_range.first && token(t).is(Particle::With)) ||
           (token(t).word == jointly && token(t + 1).is(Particle::With));
  }

  // "B will accompany the Minister, as will C", "A took part as an observer, as did B"
  void add_echoed() {
    for_each_phrase(clause_.object_range, [&](const Actors& actors) {
      const std::uint32_t t = actors.tokens.first;
      if (t > clause_.object_range.first + 1 && is_auxiliary(token(t - 1)) &&
          token(t - 2).is(Particle::As))
        add_actors(event_.participants, phrases_.members(actors));
    });
  }

  const Document& document_;
  const EventStory& story_;
  const ActorPhrases& phrases_;
  const LexicalHit& verb_;
  const EventWord& word_;
  const Clause& clause_;
  TokenRange sentence_;
  Event& event_;
};

}  // namespace

void give_company(const EventStory& story, const LexicalHit& verb, const Clause& clause,
                  Event& event) {
  static const WordSet holding = {"held"};
  const bool with_people = holding.contains(story.document().token(verb.tokens.first));
  PartReader(story, verb, clause, event)
      .add_companions(with_people ? event.participants : event.organizers);
}

void give_parts(const EventStory& story, const LexicalHit& verb, const Clause& clause,
                Event& event) {
  PartReader(story, verb, clause, event).read();
}

}  // namespace communique
