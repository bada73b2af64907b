#include "fact/event/event_neighbour.hpp"

namespace communique {
namespace {

class Neighbours {
 public:
  explicit Neighbours(EventStory& story) : story_(story), document_(story.document()) {}

  void run() {
    for (DraftIndex i = 0; i + 1 < story_.drafts.size(); ++i) {
      EventDraft& first = story_.drafts[i];
      EventDraft& second = story_.drafts[i + 1];
      if (is_launch_there(first, second)) share_launch(first, second);
      if (opens_sentence_of(first, second)) {
        add_signers(second, first);
        share(first.event, second.event);
      }
      if (is_launched_at(first, second)) share(second.event, first.event);
      if (!may_share(first, second)) continue;
      add_traveller(first, second);
      if (takes_place_at(first, second)) {
        share(first.event, second.event);
        share(second.event, first.event);
        add_signers(first, second);
      } else if (goes_on(first, second) || shares_partner(second) || is_purpose(first, second)) {
        share(first.event, second.event);
      }
    }
  }

 private:
  bool may_share(const EventDraft& first, const EventDraft& second) const {
    return document_.sentence_index(first.words.first) ==
               document_.sentence_index(second.words.first) &&
           (is_gathering(first.event.kind) || first.event.kind == EventKind::Visit) &&
           is_gathering(second.event.kind) && !second.generic && first.told &&
           (!first.generic || first.event.kind == EventKind::Visit);
  }

  // "launched the Salt Fund during the opening of the Salt Week"
  bool is_launched_at(const EventDraft& launch, const EventDraft& week) const {
    if (launch.event.kind != EventKind::Launch || !launch.verbal ||
        document_.sentence_index(launch.words.first) !=
            document_.sentence_index(week.words.first) ||
        week.event.kind != EventKind::Conference)
      return false;
    std::uint32_t t = week.words.first;
    if (document_.token(t - 1).is(Particle::The)) --t;
    t = before_part(t);
    return document_.token(t - 1).is(Particle::During) || document_.token(t - 1).is(Particle::At);
  }

  // "At the same meeting, A deposited", "At a forum on Monday, A and B signed"
  bool opens_sentence_of(const EventDraft& meeting, const EventDraft& deed) const {
    constexpr std::uint32_t longest_opening = 4;
    const std::uint32_t begin = document_.sentence_at(meeting.words.first).tokens.first;
    return deed.verbal && document_.token(begin).is(Particle::At) &&
           meeting.words.last <= begin + longest_opening &&
           document_.sentence_index(deed.words.first) ==
               document_.sentence_index(meeting.words.first);
  }

  // "held a reception in Lima to launch the Salt Fund"
  bool is_launch_there(const EventDraft& reception, const EventDraft& launch) const {
    return launch.event.kind == EventKind::Launch && launch.verbal &&
           document_.token(launch.words.first - 1).is(Particle::To) &&
           is_gathering(reception.event.kind) && !reception.definite &&
           !speaks_in({reception.words.last, launch.words.first}) &&
           document_.sentence_index(reception.words.first) ==
               document_.sentence_index(launch.words.first);
  }
  bool speaks_in(TokenRange range) const {
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      if (story_.annotation.hit_at(t, Lexical::SpeechVerb) != nullptr) return true;
    }
    return false;
  }
  static void share_launch(const EventDraft& reception, EventDraft& launch) {
    share(reception.event, launch.event);
    launch.planned = reception.planned;
    if (launch.event.organizers.empty()) launch.event.organizers = reception.event.organizers;
  }

  // "visits Lima in May to sign an MOU", "flies to Lima on 3 May for talks with A"
  bool is_purpose(const EventDraft& visit, const EventDraft& second) const {
    const Token& before = document_.token(second.words.first - 1);
    const bool talks = second.event.kind == EventKind::Meeting && before.is(Particle::For);
    return visit.event.kind == EventKind::Visit && visit.event.date == visit.event.end_date &&
           (talks || (second.verbal && before.is(Particle::To)));
  }

  // "travels to Lima for the Salt Forum on 8 May": who visits takes part there.
  void add_traveller(const EventDraft& visit, EventDraft& forum) const {
    std::uint32_t t = forum.words.first;
    if (t > 0 && document_.token(t - 1).is(Particle::The)) --t;
    if (visit.event.kind != EventKind::Visit || forum.event.name.empty() || t == 0 ||
        !document_.token(t - 1).is(Particle::For))
      return;
    for (const EntityIndex e : visit.event.participants) add_unique(forum.event.participants, e);
    if (forum.event.places.empty()) forum.event.places = visit.event.places;
  }

  // "signed today at the Salt Forum"
  bool takes_place_at(const EventDraft& first, const EventDraft& second) const {
    std::uint32_t t = second.words.first;
    if (t > 0 &&
        (document_.token(t - 1).is(Particle::The) || document_.token(t - 1).is(Particle::A)))
      --t;
    t = before_part(t);
    return first.verbal && first.event.kind != EventKind::Visit && t > first.words.last &&
           document_.token(t - 1).is(Particle::At);
  }

  // Before the "the close of" of "at the close of the Salt Forum".
  std::uint32_t before_part(std::uint32_t t) const {
    const bool part = t > 3 && document_.token(t - 1).is(Particle::Of) &&
                      story_.annotation.is(t - 2, WordKind::PeriodEdge) &&
                      document_.token(t - 3).is(Particle::The);
    return part ? t - 3 : t;
  }

  // "... and signed an MOU", "..., before meeting A"
  bool goes_on(const EventDraft& first, const EventDraft& second) const {
    if (first.event.kind == EventKind::Visit) return false;
    std::uint32_t t = second.words.first;
    if (!second.verbal) t = verb_before(t, first.words.last);
    if (t == 0 || (first.planned && has_happened(t))) return false;
    const Token& before = document_.token(t - 1);
    return before.is(Particle::And) || before.is(Particle::Before);
  }
  // "agreed to hold a forum in May and witnessed the signing"
  bool has_happened(std::uint32_t verb) const {
    for (const Lexical lexical : {Lexical::EventVerb, Lexical::RoleVerb}) {
      const LexicalHit* hit = story_.annotation.hit_at(verb, lexical);
      if (hit != nullptr && hit->form == LexicalForm::Past) return true;
    }
    return false;
  }

  // The "held" of "and held a working lunch with B"; 0 where none stands near.
  std::uint32_t verb_before(std::uint32_t noun, std::uint32_t begin) const {
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t t = noun; t > begin && t + reach > noun; --t) {
      const Token& token = document_.token(t - 1);
      const bool verb = token.is(Particle::Had) || token.is(Particle::Have) ||
                        story_.annotation.hit_at(t - 1, Lexical::RoleVerb) != nullptr;
      if (verb) return t - 1;
      if (token.kind == TokenKind::Mark || is_preposition(token)) return 0;
    }
    return 0;
  }

  // "with whom she will also co-chair the Salt Committee"
  bool shares_partner(const EventDraft& second) const {
    const std::uint32_t begin = document_.sentence_at(second.words.first).tokens.first;
    for (std::uint32_t t = second.words.first; t > begin + 1; --t) {
      if (document_.token(t - 1).is(Particle::Whom))
        return document_.token(t - 2).is(Particle::With);
    }
    return false;
  }

  static void share(const Event& from, Event& to) {
    if (!to.date.known()) {
      to.date = from.date;
      to.end_date = from.end_date;
    }
    if (to.places.empty()) to.places = from.places;
  }

  void add_signers(const EventDraft& signing, EventDraft& forum) const {
    const bool gathers =
        forum.event.kind == EventKind::Conference || forum.event.kind == EventKind::Meeting;
    if (signing.event.kind != EventKind::Ceremony || !gathers) return;
    for (const EntityIndex signer : signing.event.participants) {
      if (story_.reading.entities[signer].type == EntityType::Person)
        add_unique(forum.event.participants, signer);
    }
  }

  EventStory& story_;
  const Document& document_;
};

}  // namespace

void share_circumstances(EventStory& story) { Neighbours(story).run(); }

}  // namespace communique
