#include "fact/event/event_noun_phrase.hpp"

#include <algorithm>

#include "fact/clause/circumstance.hpp"
#include "fact/event/appointed_office.hpp"
#include "fact/event/appointee.hpp"
#include "fact/event/event_noun_modifier.hpp"
#include "fact/event/event_noun_subject.hpp"
#include "fact/event/event_sideline.hpp"
#include "fact/event/institute_people.hpp"
#include "fact/event/launch_noun.hpp"
#include "fact/event/meal.hpp"
#include "fact/event/opening.hpp"
#include "fact/event/partner.hpp"
#include "fact/event/remote.hpp"
#include "fact/event/signed_matter.hpp"
#include "fact/event/unnamed_side.hpp"
#include "fact/event/visit.hpp"
#include "mention/date/date.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "a summit meeting with Prime Minister B": talks of the two, and no gathering.
LexicalHit as_talks(const EventStory& story, LexicalHit noun) {
  const Document& document = story.document();
  const std::uint32_t with = noun.tokens.last;
  const bool summit = document.token(noun.tokens.first).word == "summit"_word;
  if (!summit || with + 1 >= document.size() || !document.token(with).is(Particle::With))
    return noun;
  const Actors* partner = story.clauses.actors().starting_at(with + 1);
  if (partner == nullptr) return noun;
  const auto members = story.clauses.actors().members(*partner);
  if (members.size() == 1 && members.front()->type == EntityType::Person)
    noun.concept_id = story.annotation.vocabulary->find("event-talks");
  return noun;
}

// Reads the phrase of one noun: its modifiers, its complements, and then its clause.
class NounReader {
 public:
  NounReader(const EventStory& story, const LexicalHit& noun)
      : story_(story),
        document_(story.document()),
        noun_(as_talks(story, noun)),
        sentence_(document_.sentence_at(noun.tokens.first).tokens) {}

  EventDraft read() {
    const EventWord& word = story_.words[noun_.concept_id];
    draft_.words = noun_.tokens;
    draft_.event.kind = word.kind;
    const bool deposit = word.frame == EventFrame::Depositing;
    draft_.event.evidence =
        story_.evidence(noun_.tokens.first, deposit ? "event-deposited" : "event-noun", 0.6F);
    phrase_ = {noun_.tokens.first, end_of_phrase()};
    const bool qualified = read_modifiers(story_, noun_, draft_) || is_complemented();
    read_complements(word);
    read_noun_subject(story_, noun_, draft_);
    if (word.standing && draft_.name.ordinal) draft_.event.kind = EventKind::Conference;
    draft_.generic = word.generic || denied();
    draft_.points_back = word.points_back;
    draft_.happens |= is_margin();
    draft_.signings = word.frame == EventFrame::Signing && draft_.event.about.empty();
    draft_.to_press = word.frame == EventFrame::Addressing;
    draft_.definite = draft_.definite && !qualified;
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
      const bool starts = t == noun_.tokens.last + 1 && draft_.event.kind == EventKind::Launch &&
                          takes_place(story_, noun_);
      if (!starts && story_.annotation.hit_at(t, Lexical::EventNoun) != nullptr &&
          !is_medium(document_, t))
        return t;
    }
    return std::max(end, noun_.tokens.last);
  }

  // "on the margins of the next summit of the Salt Union"
  bool is_margin() const {
    constexpr std::uint32_t reach = 4;
    const std::uint32_t noun = noun_.tokens.first;
    for (std::uint32_t t = noun; t > sentence_.first + 1 && t + reach > noun; --t) {
      if (token(t - 1).is(Particle::Of)) return names_a_margin(token(t - 2).word);
    }
    return false;
  }

  // "Talks on salt have not been taken up", "Talks with Peru continue", "could open next year"
  bool denied() const {
    if (follows_no()) return true;
    constexpr std::uint32_t longest_group = 3;
    const std::uint32_t last = std::min(phrase_.last + longest_group, sentence_.last);
    const bool talks = story_.words[noun_.concept_id].kind == EventKind::Meeting;
    static const WordSet going_on = {"continue", "continues", "resume", "open"};
    static const WordSet under_way = {"progressing", "ongoing",   "underway",
                                      "continuing",  "advancing", "proceeding"};
    for (std::uint32_t t = phrase_.last; t < last && is_auxiliary(token(t)); ++t) {
      if (t + 1 < last && token(t + 1).is(Particle::Not)) return true;
      const bool possible = token(t).is(Particle::Can) || token(t).is(Particle::May) ||
                            token(t).word == "could"_word || token(t).is(Particle::Would);
      if (talks && t + 1 < last && under_way.contains(token(t + 1))) return true;
      if (talks && possible && t + 1 < last && going_on.contains(token(t + 1))) return true;
    }
    return talks && phrase_.last < sentence_.last && going_on.contains(token(phrase_.last));
  }

  // "No business forum was held"
  bool follows_no() const {
    constexpr std::uint32_t longest_phrase = 4;
    const std::uint32_t noun = noun_.tokens.first;
    for (std::uint32_t t = noun; t > sentence_.first && t + longest_phrase > noun; --t) {
      if (token(t - 1).is(Particle::No)) return true;
      if (!token(t - 1).is_word() || token(t - 1).particle != Particle::None) return false;
    }
    return false;
  }

  // "the admission of Peru to ASEAN at the summit in Lima"
  void add_bloc_before() {
    const std::uint32_t noun = noun_.tokens.first;
    if (noun < sentence_.first + 3 || !token(noun - 1).is(Particle::The) ||
        !token(noun - 2).is(Particle::At))
      return;
    const Mention* bloc = story_.annotation.mention_at(noun - 3);
    if (bloc != nullptr && bloc->type == EntityType::Bloc)
      add_unique(draft_.event.participants, bloc->entity);
  }

  // "the meeting of ministers"
  bool is_complemented() const {
    const std::uint32_t next = noun_.tokens.last;
    if (token(next - 1).is(Particle::Of)) return true;
    return next < sentence_.last &&
           (token(next).is(Particle::Of) || token(next).is(Particle::Between));
  }

  void read_complements(const EventWord& word) {
    Event& event = draft_.event;
    const bool talks = word.kind == EventKind::Meeting || word.kind == EventKind::Call ||
                       word.kind == EventKind::Negotiation;
    if (talks)
      add_complement(event.participants, {Particle::With, Particle::Between, Particle::Among});
    if (word.kind == EventKind::Meeting) add_institutes_met(event);
    if (word.kind == EventKind::Meeting) read_sides(event);
    if (word.kind == EventKind::Conference) {
      add_guests_of_honour(story_, phrase_, Particle::With, event);
      if (word.frame != EventFrame::Addressing) add_partner();
      add_bloc_before();
    }
    if ((word.kind == EventKind::Meeting || word.kind == EventKind::Ceremony))
      add_guests_of_honour(story_, phrase_, Particle::For, event);
    if (word.frame == EventFrame::Counterpart)
      add_complement(event.participants, {Particle::On, Particle::From});
    if (word.kind == EventKind::Call)
      add_complement(event.participants, {Particle::From, Particle::To});
    if (word.frame == EventFrame::Counterpart || word.frame == EventFrame::Addressing)
      add_complement(event.participants, {Particle::By});
    if (word.kind == EventKind::Visit) {
      add_complement(event.participants, {Particle::By, Particle::Of});
      std::erase_if(event.participants, [&](EntityIndex e) {
        return story_.annotation.entities[e].type != EntityType::Person;
      });
    }
    if (word.kind == EventKind::Meeting && is_remote()) draft_.event.kind = EventKind::Call;
    if (word.kind == EventKind::Appointment) add_appointed();
    if (word.frame == EventFrame::Hosting) add_host_behind(story_, noun_, event);
    if (word.frame == EventFrame::Hosting || word.of_guests)
      read_host_of_meal(story_, noun_, draft_);
    if (word.kind == EventKind::Visit) add_destinations();
    const bool signs = word.frame == EventFrame::Signing || word.frame == EventFrame::Depositing;
    if (signs) add_complement(event.participants, {Particle::By, Particle::With});
    if (signs) add_signers_behind_comma(event);
    if (signs || word.kind == EventKind::Negotiation || talks) add_matter();
    if (signs) add_listed_agreements(story_, sentence_, event);
    if (word.kind == EventKind::Meeting) add_delegates();
    if (word.kind == EventKind::Meeting || word.kind == EventKind::Conference) add_assembly();
    if (word.kind == EventKind::Launch) {
      add_started();
      add_complement(event.organizers, {Particle::By});
    }
    if (word.kind == EventKind::Ceremony && !signs) add_facility();
  }

  // "the signing of the MOU between the Salt Board and the Fish Board, by A and B"
  void add_signers_behind_comma(Event& event) const {
    for (std::uint32_t t = noun_.tokens.last + 1; t + 1 < sentence_.last; ++t) {
      if (!token(t).is(Particle::By) || !token(t - 1).is(Mark::Comma)) continue;
      const Actors* signers = story_.clauses.actors().starting_at(t + 1);
      if (signers == nullptr) return;
      const auto members = story_.clauses.actors().members(*signers);
      if (members.front()->type == EntityType::Person) add_actors(event.participants, members);
      return;
    }
  }

  // "a dialogue with Peru", "a roundtable with A", but not "in dialogue with Peru"
  void add_partner() {
    const std::uint32_t with = noun_.tokens.last;
    const bool bare = noun_.tokens.first > 0 && is_preposition(token(noun_.tokens.first - 1));
    if (!bare && with < phrase_.last && token(with).is(Particle::With))
      add_complement(draft_.event.participants, {Particle::With});
  }

  // "the opening ceremony of the Salt Museum in Lima"
  void add_facility() {
    std::uint32_t t = noun_.tokens.last;
    if (t < phrase_.last && token(t).is(Particle::Of)) ++t;
    add_opened(story_, {t, phrase_.last}, draft_.event);
  }

  // "talks with representatives of the Salt Chamber"
  void add_institutes_met(Event& event) const {
    const std::uint32_t with = noun_.tokens.last;
    if (with + 1 >= sentence_.last || !token(with).is(Particle::With)) return;
    for (const EntityIndex e : institutes_of_people(story_, with + 1, sentence_.last))
      add_unique(event.participants, e);
  }

  // "the meeting of A with B"; a meeting of more than two states is a conference.
  void read_sides(Event& event) {
    const std::uint32_t of = noun_.tokens.last;
    const Actors* host = of < sentence_.last && token(of).is(Particle::Of)
                             ? story_.clauses.actors().starting_at(of + 1)
                             : nullptr;
    if (host != nullptr && !event.participants.empty()) {
      const auto members = story_.clauses.actors().members(*host);
      if (members.front()->type == EntityType::Person) add_actors(event.participants, members);
    }
    constexpr std::ptrdiff_t bilateral = 2;
    const auto states = std::ranges::count_if(event.participants, [&](EntityIndex e) {
      return story_.annotation.entities[e].type == EntityType::Country;
    });
    if (states > bilateral) event.kind = EventKind::Conference;
  }

  // "talks via videoconference with A", "a meeting by video link"
  bool is_remote() const {
    constexpr std::uint32_t reach = 3;
    const std::uint32_t last = std::min(noun_.tokens.last + reach, sentence_.last);
    for (std::uint32_t t = noun_.tokens.last; t < last; ++t) {
      if (names_medium(token(t)) || is_online(token(t))) return true;
    }
    return false;
  }

  void add_complement(std::vector<EntityIndex>& list,
                      std::initializer_list<Particle> prepositions) {
    const TokenRange after{noun_.tokens.last, phrase_.last};
    const Actors* actors = story_.clauses.complement(after, prepositions);
    if (actors != nullptr && !stands_apart(story_, noun_.tokens.last, actors->tokens.first - 1) &&
        !follows_invitation(actors->tokens.first))
      add_actors(list, story_.clauses.actors().members(*actors));
  }

  // "welcomed the appointment of A as director"
  void add_appointed() {
    const std::uint32_t of = noun_.tokens.last;
    if (of >= sentence_.last || !token(of).is(Particle::Of)) return;
    const Actors* appointed = appointee_at(story_, of + 1);
    if (appointed == nullptr) return;
    const auto members = story_.clauses.actors().members(*appointed);
    if (members.front()->type != EntityType::Person) return;
    add_actors(draft_.event.participants, members);
    std::uint32_t as = appointed->tokens.first;
    while (as < phrase_.last && !token(as).is(Particle::As)) ++as;
    add_offices(story_, {as, phrase_.last}, draft_.event.participants);
  }

  // "a visit at the invitation of B"
  bool follows_invitation(std::uint32_t actors) const {
    return token(actors - 1).is(Particle::Of) && token(actors - 2).word == "invitation"_word;
  }

  // "visit to Peru", "trip to Lima and Cusco"
  void add_destinations() {
    for (std::uint32_t t = noun_.tokens.last; t < phrase_.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention == nullptr || mention->tokens.first != t) continue;
      const bool place = (mention->type == EntityType::Place || is_side(mention->type)) &&
                         !opens_longer_name(story_.annotation, *mention);
      const Token& before = token(t - 1);
      const Token& article = before.is(Particle::The) ? token(t - 2) : before;
      const bool toured =  // "a tour of Peru"
          t == noun_.tokens.last && (article.is(Particle::Of) || article.is(Particle::Through));
      const bool follows = toured || article.is(Particle::To) || article.is(Particle::And) ||
                           article.is(Mark::Comma);
      if (place && follows) add_unique(draft_.event.places, mention->entity);
      t = mention->tokens.last - 1;
    }
  }

  // "a meeting of G20 trade ministers": a gathering of more than two sides is a conference.
  void add_delegates() {
    const std::uint32_t next = noun_.tokens.last;
    if (next >= sentence_.last ||
        !(token(next).is(Particle::Of) || token(next).is(Particle::Between)))
      return;
    const auto sides = sides_of_delegates_after(story_.annotation, next + 1);
    for (const EntityIndex side : sides) add_unique(draft_.event.participants, side);
    const auto is_bloc = [&](EntityIndex e) {
      return story_.annotation.entities[e].type == EntityType::Bloc;
    };
    if (sides.size() > 2 || (sides.size() == 1 && is_bloc(sides.front())))
      draft_.event.kind = EventKind::Conference;
  }

  // "the next meeting of the Salt Council", "a meeting in Lima on 3 May of the Salt Bloc's Fish
  // Council": who sits there.
  void add_assembly() {
    std::uint32_t t = behind_circumstances(story_.annotation, noun_.tokens.last, sentence_.last);
    if (t + 1 >= sentence_.last || !token(t).is(Particle::Of)) return;
    t += token(t + 1).is(Particle::The) ? 2 : 1;
    const Mention* assembly = story_.annotation.mention_at(t);
    if (assembly == nullptr || assembly->tokens.first != t) return;
    const std::uint32_t owned = assembly->tokens.last;
    if (owned + 1 < sentence_.last && token(owned).is(Mark::Possessive))
      assembly = story_.annotation.mention_at(owned + 1);
    if (assembly == nullptr) return;
    const bool bloc = assembly->type == EntityType::Bloc &&
                      story_.words[noun_.concept_id].kind == EventKind::Conference;
    if (!bloc && assembly->type != EntityType::Body && assembly->type != EntityType::Organization)
      return;
    draft_.event.kind = EventKind::Conference;
    add_unique(draft_.event.participants, assembly->entity);
  }

  // Agreements and laws in the phrase: "negotiations for an FTA", "talks on the salt tariff".
  void add_matter() {
    for (std::uint32_t t = noun_.tokens.last; t < phrase_.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention == nullptr) continue;
      if (is_matter(*mention)) add_unique(draft_.event.about, mention->entity);
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
  const LexicalHit noun_;
  TokenRange sentence_;
  TokenRange phrase_;
  EventDraft draft_;
};

}  // namespace

EventDraft read_noun_phrase(const EventStory& story, const LexicalHit& noun) {
  return NounReader(story, noun).read();
}

}  // namespace communique
