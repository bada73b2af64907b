#include "fact/event/event_noun_subject.hpp"

#include <algorithm>

#include "fact/clause/actor_unit.hpp"
#include "fact/clause/mention_list.hpp"
#include "fact/event/appointment_noun.hpp"
#include "fact/event/delegation_phrase.hpp"
#include "fact/event/invitation.hpp"
#include "fact/event/launch_noun.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class SubjectReader {
 public:
  SubjectReader(const EventStory& story, const LexicalHit& noun, EventDraft& draft)
      : story_(story),
        document_(story.document()),
        noun_(noun),
        sentence_(document_.sentence_at(noun.tokens.first).tokens),
        draft_(draft) {}

  void read() {
    const EventWord& word = story_.words[noun_.concept_id];
    Event& event = draft_.event;
    const bool talks = word.kind == EventKind::Meeting || word.kind == EventKind::Call;
    if (word.kind == EventKind::Appointment) add_appointing(story_, noun_, draft_);
    if (word.kind == EventKind::Ceremony && follows_preposition()) add_celebrants();
    if (word.kind == EventKind::Ceremony && is_outcome()) draft_.told = draft_.happens = true;
    if (word.kind == EventKind::Ceremony && is_accorded())
      add_actors(event.participants,
                 first_persons_in(story_, {sentence_.first, noun_.tokens.first}));
    if (event.kind == EventKind::Conference && event.organizers.empty()) add_owner();
    if (event.kind == EventKind::Meeting && event.participants.empty()) add_sitting_body();
    const bool lone = (event.participants.size() == 1 || is_received()) && talks;
    const bool bare = event.participants.empty() && word.kind == EventKind::Visit;
    if (lone || bare || (talks && event.participants.empty() && is_had()))
      add_subject(event.participants);
    if (talks && is_had() && !draft_.planned) draft_.told = draft_.happens = true;
    const bool told_aside = event.kind == EventKind::Meeting || event.kind == EventKind::Call;
    if (told_aside && event.participants.empty() && (follows_preposition() || is_theirs()))
      add_pair(event);
    if (event.kind == EventKind::Call && event.participants.empty() && follows_preposition())
      add_two_sides(event);
    if (word.kind == EventKind::Launch && !event.about.empty()) {
      draft_.told |= is_predicate();
      if (!event.date.known() && !is_launch_attended(story_, noun_)) add_subject(event.organizers);
    }
  }

 private:
  const Token& token(std::uint32_t t) const { return document_.token(t); }
  EventKind noun_kind() const { return story_.words[noun_.concept_id].kind; }

  // "A highlight of the forum was the launch of the Salt Alliance"
  bool is_predicate() const {
    const std::uint32_t t = noun_.tokens.first;
    return t > sentence_.first + 2 && token(t - 1).is(Particle::The) &&
           (token(t - 2).is(Particle::Was) || token(t - 2).is(Particle::Is));
  }

  // "A and B had a telephone conversation", "had long talks", "will have a working lunch"
  bool is_had() const {
    constexpr std::uint32_t reach = 4;
    if (story_.annotation.hit_at(noun_.tokens.last, Lexical::EventNoun) != nullptr) return false;
    for (std::uint32_t t = noun_.tokens.first;
         t > sentence_.first + 1 && t + reach > noun_.tokens.first; --t) {
      const bool article = token(t - 1).is(Particle::A);
      if (!article && noun_.form != LexicalForm::Plural) continue;
      const Token& verb = token(article ? t - 2 : t - 1);
      if (verb.is(Particle::Had) || verb.is(Particle::Have)) return true;
      if (article) return false;
    }
    return false;
  }

  // "A received a courtesy call from B and C"
  bool is_received() const {
    static const WordSet verbs = {"received", "receives", "receive"};
    const std::uint32_t t = noun_.tokens.first;
    return t > sentence_.first + 1 && token(t - 1).is(Particle::A) && verbs.contains(token(t - 2));
  }

  // "The visit saw the signing of a pact", "The talks ended with the signing", "culminated in the
  // signing": what a visit or talks brought.
  bool is_outcome() const {
    static const WordSet bringing = {"saw",      "included", "witnessed", "featured", "culminated",
                                     "resulted", "ended",    "concluded", "closed"};
    std::uint32_t t = noun_.tokens.first;
    if (t < sentence_.first + 3 || !token(t - 1).is(Particle::The)) return false;
    t -= 2;
    if (token(t).is(Particle::In) || token(t).is(Particle::With)) --t;
    return bringing.contains(token(t));
  }

  // "A received a ceremonial welcome", "A was accorded an official welcome": for whom it is held.
  bool is_accorded() const {
    static const WordSet verbs = {"received", "receive", "accorded", "given"};
    const std::uint32_t t = noun_.tokens.first;
    return t > sentence_.first + 2 && token(t - 1).is(Particle::A) && verbs.contains(token(t - 2));
  }

  // The phrase of those named before "at its monthly press conference", or nullptr.
  const Actors* owner_of_gathering() const {
    constexpr std::uint32_t longest_phrase = 5;
    const std::uint32_t noun = noun_.tokens.first;
    std::uint32_t its = noun;
    while (its > sentence_.first && its + longest_phrase > noun &&
           !token(its - 1).is(Particle::Its) && !is_preposition(token(its - 1)))
      --its;
    if (its < sentence_.first + 2 || !token(its - 1).is(Particle::Its) ||
        !token(its - 2).is(Particle::At))
      return nullptr;
    const Actors* owner = story_.clauses.actors().before(its);
    return owner != nullptr && owner->tokens.first >= sentence_.first ? owner : nullptr;
  }

  // "the Salt Office said at its monthly press conference": who holds it; at "its session" it sits.
  void add_owner() {
    static const WordSet sessions = {"session", "sitting", "plenary"};
    const Actors* owner = owner_of_gathering();
    if (owner == nullptr || owner->governed) return;
    const auto members = story_.clauses.actors().members(*owner);
    const EntityType type = members.front()->type;
    if (members.size() != 1 || (type != EntityType::Body && type != EntityType::Organization))
      return;
    const bool sits = sessions.contains(token(noun_.tokens.last - 1));
    draft_.happens |= sits;
    add_unique(sits ? draft_.event.participants : draft_.event.organizers, members.front()->entity);
  }

  // "A marked the start of the Salt Pact at a ceremony with B"
  void add_celebrants() {
    std::vector<EntityIndex>& participants = draft_.event.participants;
    add_actors(participants, first_persons_in(story_, {sentence_.first, noun_.tokens.first}));
    const Actors* company =
        story_.clauses.complement({noun_.tokens.last, sentence_.last}, {Particle::With});
    if (company != nullptr && !participants.empty())
      add_actors(participants, story_.clauses.actors().members(*company));
  }

  // "Decisions taken by the Salt Council at its meeting": it sits there.
  void add_sitting_body() {
    const Actors* owner = owner_of_gathering();
    if (owner == nullptr) return;
    const auto members = story_.clauses.actors().members(*owner);
    if (members.size() != 1 || !is_institution(members.front()->type)) return;
    draft_.event.kind = EventKind::Conference;
    draft_.happens = draft_.told = true;
    add_unique(draft_.event.participants, members.front()->entity);
  }

  // "A received B, who is paying a visit to Peru", "B, currently on a visit to Peru, met A": who
  // visits; no_entity where nothing ties the visit to the one before.
  EntityIndex antecedent() const {
    constexpr std::uint32_t reach = 10;
    const std::uint32_t noun = noun_.tokens.first;
    for (std::uint32_t t = noun; t > sentence_.first + 1 && t + reach > noun; --t) {
      if (token(t - 1).is(Mark::Comma)) return person_before_journey(t - 1);
      if (!token(t - 1).is(Particle::Who)) continue;
      const Mention* person = last_before(story_.annotation, t - 1, EntityType::Person);
      const bool near = person != nullptr && person->tokens.first >= sentence_.first;
      return near ? person->entity : no_entity;
    }
    return no_entity;
  }

  // The person before the comma of ", currently on an official visit"; else no_entity.
  EntityIndex person_before_journey(std::uint32_t comma) const {
    std::uint32_t t = comma + 1;
    while (t < noun_.tokens.first && is_adverb(document_, t)) ++t;
    if (!token(t).is(Particle::On) || !token(t + 1).is(Particle::A)) return no_entity;
    const Mention* person = last_before(story_.annotation, comma, EntityType::Person);
    const bool beside = person != nullptr && person->tokens.first >= sentence_.first &&
                        !holds_predicate(story_.annotation, {person->tokens.last, comma});
    return beside ? person->entity : no_entity;
  }

  // "The visit will end on 5 May": the visitors of the one told before, if any.
  std::vector<EntityIndex> visitors_before() const {
    const std::uint32_t noun = noun_.tokens.first;
    if (noun == 0 || !token(noun - 1).is(Particle::The)) return {};
    const std::size_t count = story_.drafts.size();
    for (std::size_t i = count; i > 0 && i + longest_memory > count; --i) {
      const Event& event = story_.drafts[i - 1].event;
      if (event.kind == EventKind::Visit && !event.participants.empty()) return event.participants;
    }
    return {};
  }

  bool is_host(EntityIndex person) const {
    const auto& places = draft_.event.places;
    return person != no_entity &&
           std::ranges::find(places, story_.sides.of(person)) != places.end();
  }

  // "During her", "On the second day of her", "While on a", "During the": what opens the sentence
  // before a journey of those named behind it.
  bool opens_with_journey() const {
    constexpr std::uint32_t longest_opening = 8;
    const std::uint32_t noun = noun_.tokens.first;
    std::uint32_t t = noun;
    while (t > sentence_.first && t + longest_opening > noun &&
           !is_possessive_pronoun(token(t - 1)) && !is_article(token(t - 1)))
      --t;
    if (t < sentence_.first + 2 || t > sentence_.first + longest_opening) return false;
    const Token& before = token(t - 2);
    if (is_article(token(t - 1)))
      return t <= sentence_.first + 3 && !draft_.event.places.empty() &&
             (before.is(Particle::On) || before.is(Particle::During));
    return is_preposition(before) && !holds_predicate(story_.annotation, {sentence_.first, t});
  }

  // "During her visit to Lima, A met B": the subject follows.
  std::span<const Mention* const> owner_behind() const {
    if (!opens_with_journey()) return {};
    std::uint32_t t = noun_.tokens.first;
    while (t < sentence_.last && !token(t).is(Mark::Comma)) ++t;
    const auto persons = first_persons_in(story_, {t, sentence_.last});
    const bool host = !persons.empty() && is_host(persons.front()->entity);
    return host ? persons.first(0) : persons;
  }

  // "A said that talks with B were going well"
  bool opens_clause() const {
    std::uint32_t t = noun_.tokens.first;
    while (t > sentence_.first && token(t - 1).is_word() && token(t - 1).is(Particle::None) &&
           !token(t - 1).capital() && t + 3 > noun_.tokens.first)
      --t;
    if (t > sentence_.first && token(t - 1).is(Particle::The)) --t;
    return t > sentence_.first + 1 && token(t - 1).is(Particle::That) &&
           story_.annotation.hit_at(t - 2, Lexical::SpeechVerb) != nullptr;
  }

  // Behind the "that" of "The leaders agreed that A will pay a visit", else where the sentence
  // begins.
  std::uint32_t clause_begin() const {
    for (std::uint32_t t = noun_.tokens.first; t > sentence_.first; --t) {
      if (token(t - 1).is(Particle::That) &&
          !first_persons_in(story_, {t, noun_.tokens.first}).empty())
        return t;
    }
    return sentence_.first;
  }

  // "A proposed talks with B", "A returned from a visit to Peru"
  void add_subject(std::vector<EntityIndex>& list) {
    const bool visits = noun_kind() == EventKind::Visit;
    if (!visits && opens_clause()) return;
    if (const EntityIndex visitor = visits ? antecedent() : no_entity; visitor != no_entity)
      return add_unique(list, visitor);
    if (const Actors* guests = visits ? guests_before(story_, noun_.tokens.first) : nullptr)
      return add_actors(list, story_.clauses.actors().members(*guests));
    if (const Actors* guests = visits ? greeted_before(story_, noun_.tokens.first) : nullptr)
      return add_actors(list, story_.clauses.actors().members(*guests));
    const auto persons = first_persons_in(story_, {clause_begin(), noun_.tokens.first});
    if (!persons.empty()) return add_actors(list, persons);
    if (const auto owner = owner_behind(); visits && !owner.empty())
      return add_actors(list, owner.first(1));
    if (noun_.tokens.first >= sentence_.first + 3) {
      for (const EntityIndex e : delegation_before(story_, noun_.tokens.first)) add_unique(list, e);
      return;
    }
    if (draft_.event.kind == EventKind::Conference)
      return;  // "The next meeting of the Salt Council"
    draft_.told = document_.sentence_at(noun_.tokens.first).paragraph != 0;
    draft_.happens |= draft_.told && names_person(draft_.event.participants);
    if (visits) list = visitors_before();
    // "1. Meeting with B": of whom the release tells first.
    if (!visits || list.empty()) add_unique(list, story_.protagonist_before(noun_.tokens.first));
  }

  bool names_person(const std::vector<EntityIndex>& actors) const {
    return std::ranges::any_of(actors, [&](EntityIndex e) {
      return story_.reading.entities[e].type == EntityType::Person;
    });
  }

  // "in a video call", "over lunch", "following a videoconference"
  bool follows_preposition() const {
    std::uint32_t t = noun_.tokens.first;
    while (t > sentence_.first && t + 3 > noun_.tokens.first && !token(t - 1).is(Particle::A)) --t;
    if (t < sentence_.first + 2 || !token(t - 1).is(Particle::A)) return false;
    const Token& before = token(t - 2);
    return before.is(Particle::In) || before.is(Particle::Over) || before.is(Particle::During) ||
           before.is(Particle::After) || before.is(Particle::Following) || before.is(Particle::At);
  }

  // "A and B said after their talks"
  bool is_theirs() const {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t t = noun_.tokens.first;
         t > sentence_.first + 1 && t + reach > noun_.tokens.first; --t) {
      if (token(t - 1).is(Particle::Their)) return is_preposition(token(t - 2));
    }
    return false;
  }

  // "A and B settled the last points in a video call", "In a video call on 5 May, A and B ...":
  // those who do something together.
  void add_pair(Event& event) {
    constexpr std::uint32_t longest_opening = 4;
    const std::uint32_t noun = noun_.tokens.first;
    const bool opens = noun < sentence_.first + longest_opening;
    const TokenRange range{sentence_.first, opens ? sentence_.last : noun};
    const ActorPhrases& phrases = story_.clauses.actors();
    for (const Actors& actors : phrases.in(range)) {
      const auto members = phrases.members(actors);
      if (members.size() != 2 || members.front()->type != EntityType::Person) continue;
      const bool news =  // "At a meeting, A and B agreed"
          event.kind == EventKind::Meeting && opens && token(noun - 1).is(Particle::A);
      if (news && !draft_.planned) draft_.told = draft_.happens = true;
      return add_actors(event.participants, members);
    }
  }

  // "A made this plain to B in a phone call": the two persons of the sentence, of two sides.
  void add_two_sides(Event& event) {
    std::vector<EntityIndex> persons;
    std::vector<EntityIndex> sides;
    for (const Mention& mention : mentions_in(story_.annotation, sentence_)) {
      if (mention.type != EntityType::Person || mention.entity == no_entity) continue;
      add_unique(persons, mention.entity);
      add_unique(sides, story_.sides.of(mention.entity));
    }
    if (persons.size() == 2 && sides.size() == 2) event.participants = persons;
  }

  const EventStory& story_;
  const Document& document_;
  const LexicalHit& noun_;
  TokenRange sentence_;
  EventDraft& draft_;
};

}  // namespace

void read_noun_subject(const EventStory& story, const LexicalHit& noun, EventDraft& draft) {
  SubjectReader(story, noun, draft).read();
}

}  // namespace communique
