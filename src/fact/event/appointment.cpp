#include "fact/event/appointment.hpp"

#include <algorithm>

#include "fact/event/appointed_office.hpp"
#include "fact/event/appointee.hpp"
#include "fact/event/chair_phrase.hpp"
#include "fact/event/decree.hpp"
#include "mention/date/date.hpp"
#include "mention/office/letters_of_credence.hpp"
#include "mention/office/office.hpp"
#include "mention/office/office_owner.hpp"
#include "mention/office/office_phrase.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class AppointmentReader {
 public:
  AppointmentReader(const EventStory& story, const LexicalHit& verb)
      : story_(story),
        verb_(verb),
        word_(story.words[verb.concept_id]),
        clause_(story.clauses.read(verb)) {}

  std::optional<EventDraft> read() {
    if (clause_.negated || clause_.modality == Modality::Possible || is_attribute())
      return std::nullopt;
    if (word_.frame == EventFrame::Appointing && !clause_.passive) go_on_from_removal();
    clause_.passive |= is_fronted() || is_reduced();
    if (!tells_office()) return std::nullopt;
    open_draft();
    read_holders();
    if (holders().empty()) return std::nullopt;
    std::erase_if(draft_.event.organizers, [&](EntityIndex e) {
      return std::ranges::find(holders(), e) != holders().end();
    });
    if (!is_succeeded()) add_offices(story_, clause_.object_range, holders());
    if (is_bare()) add_office_beside(story_, clause_.head, holders());
    add_led();
    add_council();
    add_seat();
    draft_.generic = succeeds_as_envoy();
    return std::move(draft_);
  }

 private:
  std::vector<EntityIndex>& holders() { return draft_.event.participants; }
  const Actors* object() const {
    const TokenRange object = clause_.object_range;
    return object.empty() ? nullptr : appointee_at(story_, object.first);
  }
  // "with the newly appointed Minister", "of Peru's recently appointed envoy": who she is, no news.
  bool is_attribute() const {
    static const WordSet lately = {"newly", "recently", "freshly"};
    const std::uint32_t at = verb_.tokens.first;
    if (at < 2 || !lately.contains(story_.document().token(at - 1))) return false;
    const Token& before = story_.document().token(at - 2);
    return before.is(Mark::Possessive) || before.is(Particle::The) ||
           is_possessive_pronoun(before) || is_preposition(before);
  }
  // "A will be succeeded by B"
  bool is_succeeded() const {
    return word_.of_persons && clause_.passive && !clause_.agents.empty();
  }
  // "A goes to Lima as Consul", unlike "the presidency goes to A"
  bool comes_into_office() const {
    return word_.frame == EventFrame::Assuming ||
           (word_.frame == EventFrame::Passing && !word_.of_chairs && seat() != nullptr);
  }

  // "took up her duties", with no word of which
  bool is_bare() const {
    return word_.frame == EventFrame::Assuming && !word_.of_persons && !word_.of_chairs &&
           offices_in(story_.annotation, clause_.object_range).empty();
  }

  // Whether the object is what the verb asks for.
  bool tells_office() const {
    if (word_.of_persons) return object() != nullptr || is_succeeded();
    if (word_.of_posts) return seat() != nullptr || takes_post();
    if (word_.of_houses) return seat() != nullptr;
    if (word_.of_offices) return is_settled(story_.annotation, verb_) && takes_office();
    if (word_.of_appointees) return names_appointee();
    return true;
  }

  void open_draft() {
    draft_.words = {clause_.head, clause_.object_range.first};
    draft_.happens = draft_.told = draft_.verbal = true;
    draft_.plain_past = word_.frame == EventFrame::Appointing &&
                        clause_.modality == Modality::Real && !clause_.passive &&
                        !clause_.perfect && verb_.form == LexicalForm::Past;
    draft_.event.kind = EventKind::Appointment;
    draft_.event.evidence = story_.evidence(clause_.head, "event-appointed", 0.75F);
  }

  void read_holders() {
    if (is_succeeded()) {
      add_persons(holders(), clause_.agents);
    } else if (comes_into_office()) {
      read_incoming();
    } else if (word_.frame == EventFrame::Passing) {
      read_passing();
    } else if (after_appointment()) {
      add_persons(holders(), appointed());
    } else if (clause_.passive) {
      read_passive();
    } else if (const Actors* appointed = object()) {
      const auto members = story_.clauses.actors().members(*appointed);
      add_persons(holders(), members);
      if (holders().empty() && tells_seat()) add_states(holders(), members);
      add_actors(draft_.event.organizers, clause_.subjects);
      read_day_of_decree(story_, clause_.head, draft_.event);
    }
  }

  void read_incoming() {
    const std::uint32_t chair = chair_in(story_.annotation, clause_.object_range);
    if (word_.of_chairs && chair == clause_.object_range.last) return;
    if (!add_appointed_before(holders())) add_persons(holders(), clause_.subjects);
    if (holders().empty() && (chair < clause_.object_range.last || names_chair()))
      add_states(holders(), clause_.subjects);
    if (!holders().empty() && chair < clause_.object_range.last)
      add_chaired(story_, chair, clause_.object_range.last, holders());
  }

  void read_passing() {
    const Actors* next = object();
    if (word_.of_chairs) return add_successor(holders());
    if (chair_before(story_.annotation, clause_.verb.first) != no_token)
      return add_next_chair(next, holders());
    if (next != nullptr && follows_office())
      add_persons(holders(), story_.clauses.actors().members(*next));
  }

  void read_passive() {
    add_persons(holders(), clause_.subjects);
    const Mention* beside =
        is_reduced() ? story_.annotation.mention_at(clause_.verb.first - 2) : nullptr;
    if (beside != nullptr) holders() = {beside->entity};
    if (holders().empty() && clause_.subjects.empty()) add_fronted(holders());
    if (holders().empty()) add_states(holders(), clause_.subjects);
    add_actors(draft_.event.organizers, clause_.agents);
    if (clause_.agents.empty()) read_decree(story_, clause_.head, draft_.event);
  }

  // "Appointed in March, A heads the Salt Office."
  bool is_fronted() const {
    const std::uint32_t begin = story_.document().sentence_at(clause_.head).tokens.first;
    return word_.frame == EventFrame::Appointing && verb_.form == LexicalForm::Past &&
           clause_.verb.first == begin && object() == nullptr;
  }
  // "A, appointed Director in March, visited B"
  bool is_reduced() const {
    const std::uint32_t verb = clause_.verb.first;
    if (word_.frame != EventFrame::Appointing || verb_.form != LexicalForm::Past || verb < 2 ||
        !story_.document().token(verb - 1).is(Mark::Comma))
      return false;
    const Mention* person = story_.annotation.mention_at(verb - 2);
    return person != nullptr && person->type == EntityType::Person &&
           office_named_at(story_.annotation, clause_.object_range.first) != nullptr;
  }
  void add_fronted(std::vector<EntityIndex>& list) const {
    const TokenRange sentence = story_.document().sentence_at(clause_.head).tokens;
    if (clause_.verb.first != sentence.first) return;
    for (std::uint32_t t = clause_.verb.last; t + 1 < sentence.last; ++t) {
      if (!story_.document().token(t).is(Mark::Comma)) continue;
      const Actors* holder = story_.clauses.actors().starting_at(t + 1);
      if (holder != nullptr) return add_persons(list, story_.clauses.actors().members(*holder));
    }
  }

  // "confirmed A as Minister", "picked A to lead the Salt Office"
  bool names_appointee() const {
    return office_behind_as(story_.annotation, clause_.object_range) != nullptr ||
           led_institution(story_.annotation, clause_.object_range) != nullptr;
  }
  // The council of "was elected to chair the council".
  void add_led() {
    if (word_.frame != EventFrame::Appointing) return;
    const TokenRange rest =
        is_fronted() ? story_.document().sentence_at(clause_.head).tokens : clause_.object_range;
    const Mention* led = led_institution(story_.annotation, rest);
    if (led != nullptr) add_unique(holders(), led->entity);
  }

  // The council of "Peru was elected to the council", "Peru was elected Chair of the council".
  void add_council() {
    const EntityIndex state = holders().front();
    if (story_.reading.entities[state].type != EntityType::Country ||
        word_.frame != EventFrame::Appointing)
      return;
    const Document& document = story_.document();
    for (std::uint32_t t = clause_.object_range.first; t + 2 < clause_.object_range.last; ++t) {
      if (!document.token(t).is(Particle::To) && !document.token(t).is(Particle::Of)) continue;
      const std::uint32_t name = document.token(t + 1).is(Particle::The) ? t + 2 : t + 1;
      const Mention* council = story_.annotation.mention_at(name);
      if (council != nullptr && is_institution(*council))
        return add_unique(holders(), council->entity);
    }
  }

  // The Lima of "posted A to Lima as Consul"
  const Mention* sent_to() const {
    const TokenRange range = clause_.object_range;
    for (std::uint32_t t = range.first; t + 1 < range.last; ++t) {
      if (story_.document().token(t).is(Particle::To))
        return seat_of_post(story_.annotation, {t + 1, range.last});
    }
    return nullptr;
  }

  // The Lima of "goes to Lima as Consul", the bank of "joins the bank as Director".
  void add_seat() {
    const Mention* place = word_.of_persons ? nullptr : word_.of_appointees ? sent_to() : seat();
    if (place == nullptr) return;
    if (place->type == EntityType::Place) add_unique(draft_.event.places, place->entity);
    if (is_institution(*place) && word_.of_houses) add_unique(holders(), place->entity);
  }

  std::uint32_t behind_from() const {
    const std::uint32_t t = clause_.object_range.first;
    return story_.document().token(t).is(Particle::From) ? t + 1 : t;
  }

  // "The envoy, who succeeds B, presented her credentials", "She takes over from B": no news of an
  // appointment.
  bool succeeds_as_envoy() const {
    return word_.frame == EventFrame::Assuming && verb_.form == LexicalForm::Third &&
           story_.document().holds(letters_of_credence()) &&
           dates_in(story_.annotation, clause_.object_range).empty() &&
           story_.clauses.actors().starting_at(behind_from()) != nullptr;
  }

  // "A was relieved of his post and appointed Ambassador": the passive goes on.
  void go_on_from_removal() {
    constexpr std::uint32_t longest_removal = 25;
    const Document& document = story_.document();
    const std::uint32_t begin = document.sentence_at(clause_.head).tokens.first;
    const std::uint32_t verb = clause_.verb.first;
    if (verb == begin || !document.token(verb - 1).is(Particle::And)) return;
    for (std::uint32_t t = verb - 1; t > begin && t + longest_removal > verb; --t) {
      if (!removes(document.token(t))) continue;
      const std::uint32_t participle = t;
      while (t > begin && is_auxiliary(document.token(t - 1))) --t;
      if (t == participle) return;  // "dismissed A and appointed B"
      const Actors* removed = story_.clauses.actors().ending_at(t);
      if (removed == nullptr) return;
      clause_.passive = true;
      clause_.subjects = story_.clauses.actors().members(*removed);
      return;
    }
  }
  static bool removes(const Token& token) {
    static const WordSet removals = {"relieved", "released", "dismissed", "recalled", "discharged"};
    return removals.contains(token);
  }

  // "moved to the Ministry of Salt", "moved up to Minister of Salt"
  bool takes_post() const {
    std::uint32_t t = clause_.object_range.first;
    if (t < story_.document().size() && story_.document().token(t).is(Particle::The)) ++t;
    const Mention* mention = story_.annotation.mention_at(t);
    return (mention != nullptr && mention->type == EntityType::Body) ||
           office_named_at(story_.annotation, t) != nullptr;
  }

  // "will be Consul in Lima", "becomes chair of the Salt Council", but not "will be Acting
  // Minister", "will be chief guest"
  bool takes_office() const {
    const Office* office = office_named_at(story_.annotation, clause_.object_range.first);
    if (office == nullptr || office_has(story_.annotation, *office, "calling")) return false;
    const Document& document = story_.document();
    return document.token(office->title.first).word != "acting"_word &&
           (office->body != no_token || office->title != office->head ||
            document.token(office->head.first).capital());
  }

  // "will go to Lima as Consul", "was posted to Lima as Consul"
  const Mention* seat() const { return seat_of_post(story_.annotation, clause_.object_range); }

  // "a new post, Director for Salt, goes to A"
  bool follows_office() const {
    std::uint32_t end = clause_.verb.first;
    if (end > 0 && story_.document().token(end - 1).is(Mark::Comma)) --end;
    return std::ranges::any_of(story_.annotation.offices,
                               [&](const Office& office) { return office.tokens.last == end; });
  }

  // "The Council appointed A as chair. She succeeds B": A, not whom the text told of last.
  bool add_appointed_before(std::vector<EntityIndex>& holders) const {
    if (!word_.of_persons || story_.drafts.empty() || clause_.subjects.size() != 1 ||
        !clause_.subjects.front()->nominal)
      return false;
    const EventDraft& before = story_.drafts.back();
    const Document& document = story_.document();
    if (before.event.kind != EventKind::Appointment ||
        document.sentence_index(before.words.first) + 1 != document.sentence_index(clause_.head))
      return false;
    for (const EntityIndex e : before.event.participants) {
      if (story_.reading.entities[e].type == EntityType::Person) add_unique(holders, e);
    }
    return !holders.empty();
  }

  // "Peru takes over as chair"
  bool names_chair() const {
    return clause_.object_range.first < story_.document().size() &&
           story_.annotation.hit_at(clause_.object_range.first, Lexical::OfficeHead) != nullptr;
  }

  // "passes to Peru", "passes from Chile to Peru"
  void add_next_chair(const Actors* object, std::vector<EntityIndex>& holders) {
    const Actors* next = story_.clauses.complement(clause_.object_range, {Particle::To});
    if (next == nullptr) next = object;
    if (next == nullptr) return;
    add_states(holders, story_.clauses.actors().members(*next));
    if (!holders.empty())
      add_chaired(story_, chair_before(story_.annotation, clause_.verb.first), clause_.verb.first,
                  holders);
  }

  // "handed over the chairmanship of ASEAN to Peru"
  void add_successor(std::vector<EntityIndex>& holders) const {
    const std::uint32_t chair = chair_in(story_.annotation, clause_.object_range);
    const Actors* next = story_.clauses.complement(clause_.object_range, {Particle::To});
    if (chair == clause_.object_range.last || next == nullptr) return;
    const auto members = story_.clauses.actors().members(*next);
    add_persons(holders, members);
    if (holders.empty()) add_states(holders, members);
    if (!holders.empty()) add_chaired(story_, chair, clause_.object_range.last, holders);
  }

  // "elected Peru to the Salt Commission"
  bool tells_seat() const {
    const TokenRange range = clause_.object_range;
    return story_.clauses.complement(range, {Particle::To}) != nullptr;
  }

  // "A, three days after being sworn in, met B"
  bool after_appointment() const {
    return clause_.passive && clause_.subjects.empty() && clause_.verb.first > 0 &&
           (story_.document().token(clause_.verb.first - 1).is(Particle::After) ||
            story_.document().token(clause_.verb.first - 1).is(Particle::Since));
  }
  std::span<const Mention* const> appointed() const {
    const TokenRange sentence = story_.document().sentence_at(clause_.head).tokens;
    return first_persons_in(story_, sentence);
  }

  // "Peru was elected to the Board"
  void add_states(std::vector<EntityIndex>& list, std::span<const Mention* const> actors) const {
    for (const Mention* actor : actors) {
      if (actor->type == EntityType::Country) add_unique(list, actor->entity);
    }
  }
  void add_persons(std::vector<EntityIndex>& list, std::span<const Mention* const> actors) const {
    for (const Mention* actor : actors) {
      if (actor->type == EntityType::Person) add_unique(list, actor->entity);
    }
  }

  const EventStory& story_;
  const LexicalHit& verb_;
  const EventWord& word_;
  Clause clause_;
  EventDraft draft_;
};

}  // namespace

std::optional<EventDraft> read_appointment(const EventStory& story, const LexicalHit& verb) {
  return AppointmentReader(story, verb).read();
}

}  // namespace communique
