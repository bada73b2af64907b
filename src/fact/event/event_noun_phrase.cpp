#include "fact/event/event_noun_phrase.hpp"

#include <algorithm>

#include "fact/event/delegation_phrase.hpp"
#include "fact/event/signing.hpp"
#include "fact/event/unnamed_side.hpp"
#include "mention/date/date.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Reads the phrase of one noun.
class NounReader {
 public:
  NounReader(const EventStory& story, const LexicalHit& noun)
      : story_(story),
        document_(story.document()),
        noun_(noun),
        sentence_(document_.sentence_at(noun.tokens.first).tokens) {}

  EventDraft read() {
    const EventWord& word = story_.words[noun_.concept_id];
    draft_.words = noun_.tokens;
    draft_.event.kind = word.kind;
    const bool deposit = word.frame == EventFrame::Depositing;
    draft_.event.evidence =
        story_.evidence(noun_.tokens.first, deposit ? "event-deposited" : "event-noun", 0.6F);
    phrase_ = {noun_.tokens.first, end_of_phrase()};
    read_modifiers();
    read_complements(word);
    draft_.generic = word.generic || denied();
    draft_.points_back = word.points_back;
    draft_.to_press = word.frame == EventFrame::Addressing;
    draft_.definite = draft_.definite && !qualified_;
    return std::move(draft_);
  }

 private:
  const Token& token(std::uint32_t t) const { return document_.token(t); }

  // The noun's own phrase ends before a verb, a clause or the next noun of events.
  std::uint32_t end_of_phrase() const {
    const std::uint32_t end = story_.clauses.clause_end(noun_.tokens.last);
    for (std::uint32_t t = noun_.tokens.last; t < end; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention != nullptr && !mention->nominal) {
        t = std::max(t + 1, mention->tokens.last) - 1;
        continue;
      }
      if (starts_predicate(story_.annotation, t) || token(t).is(Particle::Who)) return t;
      if (story_.annotation.hit_at(t, Lexical::EventNoun) != nullptr) return t;
    }
    return std::max(end, noun_.tokens.last);
  }

  // Articles, numbers, adjectives and possessors before the noun.
  void read_modifiers() {
    std::uint32_t t = noun_.tokens.first;
    for (int step = 0; step < 8 && t > sentence_.first; ++step) {
      const Token& before = token(t - 1);
      if (const Mention* mention = story_.annotation.mention_at(t - 1)) {
        take_modifier(*mention);
        t = mention->tokens.first;
        continue;
      }
      if (before.is(Particle::The) || before.particle == Particle::This ||
          before.is(Particle::These))
        draft_.definite = true;
      const bool compound = token(t).is_dash() || before.is_dash();  // "in-person"
      if (before.is(Particle::A)) return read_light_verb(t - 1);
      if (before.is(Particle::Whose)) return take_antecedent(t - 1);
      if (before.is(Particle::The) || (is_preposition(before) && !compound)) return;
      // "this year's event"
      if (const DateMention* date = date_at(story_.annotation, t - 1)) {
        draft_.definite = true;
        if (t == noun_.tokens.first && date->begin.is_day()) take_day(*date);
        t = date->tokens.first;
        continue;
      }
      const std::optional<int> ordinal = ordinal_of(story_.annotation, t - 1);
      if (ordinal) draft_.name.ordinal = ordinal;
      const bool modifier = compound || before.is(Mark::Possessive) || before.is_dash() ||
                            ordinal || before.is_number() ||
                            (before.is_word() && before.particle == Particle::None);
      if (!modifier || starts_predicate(story_.annotation, t - 1)) return;
      qualified_ |= before.is_word() && !is_possessive_pronoun(before);
      draft_.earlier |= names_earlier(before);
      --t;
    }
  }

  // "had a conversation", "will have a working lunch"
  void read_light_verb(std::uint32_t article) {
    if (article < sentence_.first + 2) return;
    const Token& verb = token(article - 1);
    if (!verb.is(Particle::Had) && !verb.is(Particle::Has) && !verb.is(Particle::Have)) return;
    draft_.told = draft_.happens = true;
    draft_.planned = verb.is(Particle::Have);
  }

  // "the Salt Committee (SC), whose seventh session met": who holds it.
  void take_antecedent(std::uint32_t whose) {
    std::uint32_t end = whose;
    if (end > sentence_.first && token(end - 1).is(Mark::Comma)) --end;
    if (end > sentence_.first && token(end - 1).is(Mark::CloseBracket))
      end = skip_bracket_back(document_, end - 1, sentence_.first);
    constexpr std::uint32_t reach = 6;  // "the Salt Committee of Peru and Chile, whose"
    for (std::uint32_t t = end; t > sentence_.first && t + reach > end; --t) {
      const Mention* owner = story_.annotation.mention_at(t - 1);
      if (owner == nullptr) continue;
      if (owner->type == EntityType::Agreement)
        return add_unique(draft_.event.about, owner->entity);
      if (owner->type != EntityType::Body && owner->type != EntityType::Organization) continue;
      if (draft_.event.kind == EventKind::Meeting) draft_.event.kind = EventKind::Conference;
      draft_.happens = draft_.told = starts_predicate(story_.annotation, noun_.tokens.last);
      const LexicalHit* met = story_.annotation.hit_at(noun_.tokens.last, Lexical::EventVerb);
      if (met != nullptr) draft_.words.last = met->tokens.last;
      return add_unique(draft_.event.participants, owner->entity);
    }
  }

  // "the May 3 introduction"
  void take_day(const DateMention& date) {
    draft_.event.date = date.begin;
    draft_.event.end_date = date.end;
  }

  static bool names_earlier(const Token& token) {
    static const WordSet words = {"prior", "previous", "earlier", "past"};
    return words.contains(token);
  }

  // "Talks on salt have not been taken up"
  bool denied() const {
    constexpr std::uint32_t longest_group = 3;
    const std::uint32_t last = std::min(phrase_.last + longest_group, sentence_.last);
    for (std::uint32_t t = phrase_.last; t < last && is_auxiliary(token(t)); ++t) {
      if (t + 1 < last && token(t + 1).is(Particle::Not)) return true;
    }
    return false;
  }

  void take_modifier(const Mention& mention) {
    Event& event = draft_.event;
    const bool owner = token(mention.tokens.last).is(Mark::Possessive) ||
                       (mention.nominal && is_possessive_pronoun(token(mention.tokens.first)));
    switch (mention.type) {
      case EntityType::Agreement:
      case EntityType::Law:
      case EntityType::Programme:
        add_unique(event.about, mention.entity);
        break;
      case EntityType::Person:
      case EntityType::Body:
      case EntityType::Organization:
        if (!owner) break;
        add_unique(event.kind == EventKind::Launch ? event.about : event.participants,
                   mention.entity);
        break;
      case EntityType::Country:
      case EntityType::Bloc:
        if (event.kind == EventKind::Appointment
                ? owner
                : !owner && event.kind != EventKind::Visit && event.kind != EventKind::Launch)
          add_unique(event.participants, mention.entity);
        break;
      default:
        break;
    }
  }

  void read_complements(const EventWord& word) {
    const std::uint32_t next = noun_.tokens.last;
    qualified_ |= next < sentence_.last &&
                  (token(next).is(Particle::Of) || token(next).is(Particle::Between));
    Event& event = draft_.event;
    const bool talks = word.kind == EventKind::Meeting || word.kind == EventKind::Call ||
                       word.kind == EventKind::Negotiation;
    if (talks)
      add_complement(event.participants, {Particle::With, Particle::Between, Particle::Among});
    if (word.frame == EventFrame::Counterpart)
      add_complement(event.participants, {Particle::On, Particle::From});
    if (word.kind == EventKind::Call)
      add_complement(event.participants, {Particle::From, Particle::To});
    if (word.frame == EventFrame::Counterpart) add_complement(event.participants, {Particle::By});
    if (word.frame == EventFrame::Addressing) add_complement(event.participants, {Particle::By});
    if (word.kind == EventKind::Visit) {
      add_complement(event.participants, {Particle::By, Particle::Of});
      std::erase_if(event.participants, [&](EntityIndex e) {
        return story_.annotation.entities[e].type != EntityType::Person;
      });
    }
    if (word.kind == EventKind::Meeting && is_remote()) draft_.event.kind = EventKind::Call;
    if (word.kind == EventKind::Visit) add_destinations();
    const bool signs = word.frame == EventFrame::Signing || word.frame == EventFrame::Depositing;
    if (signs) add_complement(event.participants, {Particle::By, Particle::With});
    if (signs || word.kind == EventKind::Negotiation || talks) add_matter();
    if (signs) add_listed_agreements(story_, sentence_, event);
    if (word.kind == EventKind::Meeting) add_delegates();
    if (word.kind == EventKind::Meeting || word.kind == EventKind::Conference) add_assembly();
    if (word.kind == EventKind::Appointment && event.participants.empty()) add_congratulated();
    if (word.kind == EventKind::Launch) add_started();
    if (word.kind == EventKind::Ceremony && follows_preposition()) add_celebrants();
    const bool lone =
        event.participants.size() == 1 && talks && word.kind != EventKind::Negotiation;
    const bool bare = event.participants.empty() && word.kind == EventKind::Visit;
    if (lone || bare) add_subject(event.participants);
    const bool told_aside = event.kind == EventKind::Meeting || event.kind == EventKind::Call;
    if (told_aside && event.participants.empty() && follows_preposition()) add_pair(event);
    if (word.kind == EventKind::Launch && !event.about.empty()) {
      draft_.told |= is_predicate();
      if (!event.date.known()) add_subject(event.organizers);
    }
  }

  // "talks via videoconference with A", "a meeting by video link"
  bool is_remote() const {
    static const WordSet media = {"videoconference", "video",  "videoconferencing", "telephone",
                                  "phone",           "online", "teleconference",    "virtually"};
    constexpr std::uint32_t reach = 3;
    const std::uint32_t last = std::min(noun_.tokens.last + reach, sentence_.last);
    for (std::uint32_t t = noun_.tokens.last; t < last; ++t) {
      if (media.contains(token(t))) return true;
    }
    return false;
  }

  // "A highlight of the forum was the launch of the Salt Alliance"
  bool is_predicate() const {
    const std::uint32_t t = noun_.tokens.first;
    return t > sentence_.first + 2 && token(t - 1).is(Particle::The) &&
           (token(t - 2).is(Particle::Was) || token(t - 2).is(Particle::Is));
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

  // "congratulated Peru on its election as chair"
  void add_congratulated() {
    const std::uint32_t before = noun_.tokens.first - 1;
    if (noun_.tokens.first == sentence_.first || !is_possessive_pronoun(token(before))) return;
    const Actors* actors = story_.clauses.actors().before(before);
    if (actors != nullptr && actors->tokens.first >= sentence_.first)
      add_actors(draft_.event.participants, story_.clauses.actors().members(*actors));
  }

  // "A proposed talks with B", "A returned from a visit to Peru"
  void add_subject(std::vector<EntityIndex>& list) {
    const auto persons = first_persons_in(story_, {sentence_.first, noun_.tokens.first});
    if (!persons.empty()) return add_actors(list, persons);
    if (noun_.tokens.first >= sentence_.first + 3) {
      for (const EntityIndex e : delegation_before(story_, noun_.tokens.first)) add_unique(list, e);
      return;
    }
    // "1. Meeting with B": of whom the release tells first.
    add_unique(list, story_.protagonist_before(noun_.tokens.first));
    draft_.told = document_.sentence_at(noun_.tokens.first).paragraph != 0;
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

  // "A and B settled the last points in a video call": those who do something together.
  void add_pair(Event& event) {
    const ActorPhrases& phrases = story_.clauses.actors();
    for (const Actors* actors = phrases.after(sentence_.first);
         actors != nullptr && actors->tokens.last <= noun_.tokens.first;
         actors = phrases.after(actors->tokens.last)) {
      const auto members = phrases.members(*actors);
      if (members.size() == 2 && members.front()->type == EntityType::Person)
        return add_actors(event.participants, members);
    }
  }

  void add_complement(std::vector<EntityIndex>& list,
                      std::initializer_list<Particle> prepositions) {
    const TokenRange after{noun_.tokens.last, phrase_.last};
    const Actors* actors = story_.clauses.complement(after, prepositions);
    // "the talks, with A to speak first"
    if (actors != nullptr && !token(actors->tokens.first - 2).is(Mark::Comma))
      add_actors(list, story_.clauses.actors().members(*actors));
  }

  // "visit to Peru", "trip to Lima and Cusco"
  void add_destinations() {
    for (std::uint32_t t = noun_.tokens.last; t < phrase_.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention == nullptr || mention->tokens.first != t) continue;
      const bool place = mention->type == EntityType::Place || is_side(mention->type);
      const Token& before = token(t - 1);
      const bool follows = before.is(Particle::To) || before.is(Particle::And) ||
                           before.is(Mark::Comma) || before.is(Particle::The);
      if (place && follows) add_unique(draft_.event.places, mention->entity);
      t = mention->tokens.last - 1;
    }
  }

  // "a meeting of G20 trade ministers": a gathering of more than two sides is a conference.
  void add_delegates() {
    const std::uint32_t next = noun_.tokens.last;
    if (next >= sentence_.last || !token(next).is(Particle::Of)) return;
    const auto sides = sides_of_delegates_after(story_.annotation, next + 1);
    for (const EntityIndex side : sides) add_unique(draft_.event.participants, side);
    const auto is_bloc = [&](EntityIndex e) {
      return story_.annotation.entities[e].type == EntityType::Bloc;
    };
    if (sides.size() > 2 || (sides.size() == 1 && is_bloc(sides.front())))
      draft_.event.kind = EventKind::Conference;
  }

  // "the next meeting of the Salt Council": who sits there.
  void add_assembly() {
    std::uint32_t t = noun_.tokens.last;
    if (t + 1 >= sentence_.last || !token(t).is(Particle::Of)) return;
    t += token(t + 1).is(Particle::The) ? 2 : 1;
    const Mention* assembly = story_.annotation.mention_at(t);
    if (assembly == nullptr || assembly->tokens.first != t) return;
    if (assembly->type != EntityType::Body && assembly->type != EntityType::Organization) return;
    draft_.event.kind = EventKind::Conference;
    add_unique(draft_.event.participants, assembly->entity);
  }

  // Agreements and laws in the phrase: "negotiations for an FTA", "talks on the salt tariff".
  void add_matter() {
    for (std::uint32_t t = noun_.tokens.last; t < phrase_.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention == nullptr) continue;
      const bool matter =
          mention->type >= EntityType::Agreement && mention->type <= EntityType::Programme;
      if (matter) add_unique(draft_.event.about, mention->entity);
      t = std::max(t + 1, mention->tokens.last) - 1;
    }
  }

  // "launch of the Salt Alliance"
  void add_started() {
    for (std::uint32_t t = noun_.tokens.last; t < phrase_.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention == nullptr) continue;
      if (mention->type != EntityType::Person && mention->type != EntityType::Place &&
          mention->type != EntityType::Country)
        add_unique(draft_.event.about, mention->entity);
      return;
    }
  }

  const EventStory& story_;
  const Document& document_;
  const LexicalHit& noun_;
  TokenRange sentence_;
  TokenRange phrase_;
  bool qualified_ = false;  // "the extraordinary meeting", "the meeting of ministers"
  EventDraft draft_;
};

}  // namespace

EventDraft read_noun_phrase(const EventStory& story, const LexicalHit& noun) {
  return NounReader(story, noun).read();
}

}  // namespace communique
