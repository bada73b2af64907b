#include "fact/event/event_noun_complement.hpp"

#include <algorithm>

#include "fact/clause/circumstance.hpp"
#include "fact/event/appointed_office.hpp"
#include "fact/event/appointee.hpp"
#include "fact/event/institute_people.hpp"
#include "fact/event/meal.hpp"
#include "fact/event/opening.hpp"
#include "fact/event/partner.hpp"
#include "fact/event/remote.hpp"
#include "fact/event/signed_matter.hpp"
#include "fact/event/unnamed_side.hpp"
#include "fact/event/visit.hpp"
#include "mention/side.hpp"

namespace communique {
namespace {

// Reads them for one noun.
class ComplementReader {
 public:
  ComplementReader(const EventStory& story, const LexicalHit& noun, TokenRange phrase,
                   EventDraft& draft)
      : story_(story),
        document_(story.document()),
        noun_(noun),
        word_(story.words[noun.concept_id]),
        phrase_(phrase),
        sentence_(document_.sentence_at(noun.tokens.first).tokens),
        draft_(draft),
        event_(draft.event) {}

  void read() {
    const EventKind kind = word_.kind;
    add_people();
    if (kind == EventKind::Meeting && is_remote()) event_.kind = EventKind::Call;
    if (kind == EventKind::Appointment) add_appointed();
    if (word_.frame == EventFrame::Hosting) add_host_behind(story_, noun_, event_);
    if (word_.frame == EventFrame::Hosting || word_.of_guests)
      read_host_of_meal(story_, noun_, draft_);
    if (kind == EventKind::Visit) add_destinations();
    const bool signs = word_.frame == EventFrame::Signing || word_.frame == EventFrame::Depositing;
    if (signs) add_signers();
    if (signs || is_talks()) add_matter();
    if (signs) add_listed_agreements(story_, sentence_, event_);
    if (kind == EventKind::Meeting) add_delegates();
    if (kind == EventKind::Meeting || kind == EventKind::Conference) add_assembly();
    if (kind == EventKind::Launch) {
      add_started();
      add_complement(event_.organizers, {Particle::By});
    }
    if (kind == EventKind::Ceremony && !signs) add_facility();
  }

 private:
  const Token& token(std::uint32_t t) const { return document_.token(t); }

  bool is_talks() const {
    return word_.kind == EventKind::Meeting || word_.kind == EventKind::Call ||
           word_.kind == EventKind::Negotiation;
  }

  void add_people() {
    std::vector<EntityIndex>& people = event_.participants;
    const EventKind kind = word_.kind;
    if (is_talks()) add_complement(people, {Particle::With, Particle::Between, Particle::Among});
    if (kind == EventKind::Meeting) {
      add_institutes_met();
      read_sides();
    }
    if (kind == EventKind::Conference) {
      add_guests_of_honour(story_, phrase_, Particle::With, event_);
      if (word_.frame != EventFrame::Addressing) add_partner();
      add_bloc_before();
    }
    if (kind == EventKind::Meeting || kind == EventKind::Ceremony)
      add_guests_of_honour(story_, phrase_, Particle::For, event_);
    if (word_.frame == EventFrame::Counterpart)
      add_complement(people, {Particle::On, Particle::From});
    if (kind == EventKind::Call) add_complement(people, {Particle::From, Particle::To});
    if (word_.frame == EventFrame::Counterpart || word_.frame == EventFrame::Addressing)
      add_complement(people, {Particle::By});
    if (kind == EventKind::Visit) add_visitors();
  }

  // "the visit of A"
  void add_visitors() {
    add_complement(event_.participants, {Particle::By, Particle::Of});
    std::erase_if(event_.participants, [&](EntityIndex e) {
      return story_.annotation.entities[e].type != EntityType::Person;
    });
  }

  // "the signing of the MOU between the Salt Board and the Fish Board, by A and B"
  void add_signers() {
    add_complement(event_.participants, {Particle::By, Particle::With});
    for (std::uint32_t t = noun_.tokens.last + 1; t + 1 < sentence_.last; ++t) {
      if (!token(t).is(Particle::By) || !token(t - 1).is(Mark::Comma)) continue;
      const Actors* signers = story_.clauses.actors().starting_at(t + 1);
      if (signers == nullptr) return;
      const auto members = story_.clauses.actors().members(*signers);
      if (members.front()->type == EntityType::Person) add_actors(event_.participants, members);
      return;
    }
  }

  // "talks with representatives of the Salt Chamber"
  void add_institutes_met() {
    const std::uint32_t with = noun_.tokens.last;
    if (with + 1 >= sentence_.last || !token(with).is(Particle::With)) return;
    for (const EntityIndex e : institutes_of_people(story_, with + 1, sentence_.last))
      add_unique(event_.participants, e);
  }

  // "the meeting of A with B"; a meeting of more than two states is a conference.
  void read_sides() {
    const std::uint32_t of = noun_.tokens.last;
    const Actors* host = of < sentence_.last && token(of).is(Particle::Of)
                             ? story_.clauses.actors().starting_at(of + 1)
                             : nullptr;
    if (host != nullptr && !event_.participants.empty()) {
      const auto members = story_.clauses.actors().members(*host);
      if (members.front()->type == EntityType::Person) add_actors(event_.participants, members);
    }
    constexpr std::ptrdiff_t bilateral = 2;
    const auto states = std::ranges::count_if(event_.participants, [&](EntityIndex e) {
      return story_.annotation.entities[e].type == EntityType::Country;
    });
    if (states > bilateral) event_.kind = EventKind::Conference;
  }

  // "a dialogue with Peru", "a roundtable with A", but not "in dialogue with Peru"
  void add_partner() {
    const std::uint32_t with = noun_.tokens.last;
    const bool bare = noun_.tokens.first > 0 && is_preposition(token(noun_.tokens.first - 1));
    if (!bare && with < phrase_.last && token(with).is(Particle::With))
      add_complement(event_.participants, {Particle::With});
  }

  // "the admission of Peru to ASEAN at the summit in Lima"
  void add_bloc_before() {
    const std::uint32_t noun = noun_.tokens.first;
    if (noun < sentence_.first + 3 || !token(noun - 1).is(Particle::The) ||
        !token(noun - 2).is(Particle::At))
      return;
    const Mention* bloc = story_.annotation.mention_at(noun - 3);
    if (bloc != nullptr && bloc->type == EntityType::Bloc)
      add_unique(event_.participants, bloc->entity);
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

  // "a visit at the invitation of B"
  bool follows_invitation(std::uint32_t actors) const {
    return token(actors - 1).is(Particle::Of) && token(actors - 2).word == "invitation"_word;
  }

  // "welcomed the appointment of A as director"
  void add_appointed() {
    const std::uint32_t of = noun_.tokens.last;
    if (of >= sentence_.last || !token(of).is(Particle::Of)) return;
    const Actors* appointed = appointee_at(story_, of + 1);
    if (appointed == nullptr) return;
    const auto members = story_.clauses.actors().members(*appointed);
    if (members.front()->type != EntityType::Person) return;
    add_actors(event_.participants, members);
    std::uint32_t as = appointed->tokens.first;
    while (as < phrase_.last && !token(as).is(Particle::As)) ++as;
    add_offices(story_, {as, phrase_.last}, event_.participants);
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
      if (place && follows) add_unique(event_.places, mention->entity);
      t = mention->tokens.last - 1;
    }
  }

  // Agreements and laws in the phrase: "negotiations for an FTA", "talks on the salt tariff".
  void add_matter() {
    for (std::uint32_t t = noun_.tokens.last; t < phrase_.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention == nullptr) continue;
      if (is_matter(*mention)) add_unique(event_.about, mention->entity);
      t = std::max(t + 1, mention->tokens.last) - 1;
    }
  }

  // "a meeting of G20 trade ministers": a gathering of more than two sides is a conference.
  void add_delegates() {
    const std::uint32_t next = noun_.tokens.last;
    if (next >= sentence_.last ||
        !(token(next).is(Particle::Of) || token(next).is(Particle::Between)))
      return;
    const auto sides = sides_of_delegates_after(story_.annotation, next + 1);
    for (const EntityIndex side : sides) add_unique(event_.participants, side);
    const auto is_bloc = [&](EntityIndex e) {
      return story_.annotation.entities[e].type == EntityType::Bloc;
    };
    if (sides.size() > 2 || (sides.size() == 1 && is_bloc(sides.front())))
      event_.kind = EventKind::Conference;
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
    const bool bloc = assembly->type == EntityType::Bloc && word_.kind == EventKind::Conference;
    if (!bloc && assembly->type != EntityType::Body && assembly->type != EntityType::Organization)
      return;
    event_.kind = EventKind::Conference;
    add_unique(event_.participants, assembly->entity);
  }

  // "launch of the Salt Alliance"
  void add_started() {
    for (std::uint32_t t = noun_.tokens.last; t < phrase_.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention == nullptr) continue;
      if (mention->type != EntityType::Person && mention->type != EntityType::Place &&
          mention->type != EntityType::Country)
        add_unique(event_.about, mention->entity);
      return;
    }
  }

  // "the opening ceremony of the Salt Museum in Lima"
  void add_facility() {
    std::uint32_t t = noun_.tokens.last;
    if (t < phrase_.last && token(t).is(Particle::Of)) ++t;
    add_opened(story_, {t, phrase_.last}, event_);
  }

  const EventStory& story_;
  const Document& document_;
  const LexicalHit& noun_;
  const EventWord& word_;
  TokenRange phrase_;
  TokenRange sentence_;
  EventDraft& draft_;
  Event& event_;
};

}  // namespace

void read_complements(const EventStory& story, const LexicalHit& noun, TokenRange phrase,
                      EventDraft& draft) {
  ComplementReader(story, noun, phrase, draft).read();
}

}  // namespace communique
