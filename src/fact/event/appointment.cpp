#include "fact/event/appointment.hpp"

#include <algorithm>

#include "fact/event/appointed_office.hpp"
#include "mention/date/date.hpp"
#include "mention/office/letters_of_credence.hpp"
#include "mention/office/office_owner.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet chairs = {"chairmanship", "presidency", "chair", "chairship", "chairpersonship"};

class AppointmentReader {
 public:
  AppointmentReader(const EventStory& story, const LexicalHit& verb)
      : story_(story),
        verb_(verb),
        word_(story.words[verb.concept_id]),
        clause_(story.clauses.read(verb)) {}

  std::optional<EventDraft> read() {
    if (clause_.negated || clause_.modality == Modality::Possible) return std::nullopt;
    if (word_.frame == EventFrame::Appointing && !clause_.passive) go_on_from_removal();
    draft_.words = {clause_.head, clause_.object_range.first};
    draft_.happens = draft_.told = draft_.verbal = true;
    draft_.plain_past = word_.frame == EventFrame::Appointing &&
                        clause_.modality == Modality::Real && !clause_.passive &&
                        !clause_.perfect && verb_.form == LexicalForm::Past;
    draft_.event.kind = EventKind::Appointment;
    draft_.event.evidence = story_.evidence(clause_.head, "event-appointed", 0.75F);
    std::vector<EntityIndex>& holders = draft_.event.participants;
    const Actors* object = story_.clauses.actors().starting_at(clause_.object_range.first);
    const bool succeeded = word_.of_persons && clause_.passive && !clause_.agents.empty();
    if (word_.of_persons && object == nullptr && !succeeded) return std::nullopt;
    if (word_.of_posts && !takes_post()) return std::nullopt;
    const Mention* house = word_.of_houses ? joined_house() : nullptr;
    if (word_.of_houses && house == nullptr) return std::nullopt;
    if (succeeded) {
      add_persons(holders, clause_.agents);  // "A will be succeeded by B"
    } else if (word_.frame == EventFrame::Passing && word_.of_chairs) {
      add_successor(holders);
    } else if (word_.frame == EventFrame::Passing && chair_before() != no_token) {
      add_next_chair(object, holders);
    } else if (word_.frame == EventFrame::Passing) {
      if (object != nullptr && follows_office())
        add_persons(holders, story_.clauses.actors().members(*object));
    } else if (word_.frame == EventFrame::Assuming) {
      const std::uint32_t chair = chair_in_object();
      if (word_.of_chairs && chair == clause_.object_range.last) return std::nullopt;
      if (!add_appointed_before(holders)) add_persons(holders, clause_.subjects);
      if (holders.empty() && (chair < clause_.object_range.last || names_chair()))
        add_states(holders, clause_.subjects);
      if (!holders.empty()) add_chaired(chair + 1, clause_.object_range.last, holders);
    } else if (after_appointment()) {
      add_persons(holders, appointed());
    } else if (clause_.passive) {
      add_persons(holders, clause_.subjects);
      if (holders.empty()) add_states(holders, clause_.subjects);
      add_actors(draft_.event.organizers, clause_.agents);
      if (clause_.agents.empty()) add_decreeing();
    } else if (const Actors* appointed =
                   story_.clauses.actors().starting_at(clause_.object_range.first)) {
      const auto members = story_.clauses.actors().members(*appointed);
      add_persons(holders, members);
      if (holders.empty() && tells_seat()) add_states(holders, members);
      add_actors(draft_.event.organizers, clause_.subjects);
    }
    if (holders.empty()) return std::nullopt;
    std::erase_if(draft_.event.organizers,
                  [&](EntityIndex e) { return std::ranges::find(holders, e) != holders.end(); });
    if (!succeeded) add_offices(story_, clause_.object_range, holders);
    if (house != nullptr) add_unique(holders, house->entity);
    draft_.generic = succeeds_as_envoy();
    return std::move(draft_);
  }

 private:
  // "The envoy, who succeeds B, presented her credentials": no news of an appointment.
  bool succeeds_as_envoy() const {
    return word_.frame == EventFrame::Assuming && verb_.form == LexicalForm::Third &&
           story_.document().holds(letters_of_credence()) &&
           dates_in(story_.annotation, clause_.object_range).empty() &&
           story_.clauses.actors().starting_at(clause_.object_range.first) != nullptr;
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
      while (t > begin && is_auxiliary(document.token(t - 1))) --t;
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

  // "By a decree of the President A was appointed", "A was appointed by order of B": who appoints.
  void add_decreeing() {
    static const WordSet decrees = {"decree", "decrees", "order", "resolution", "edict"};
    const Document& document = story_.document();
    const TokenRange sentence = document.sentence_at(clause_.head).tokens;
    for (std::uint32_t t = sentence.first + 1; t + 2 < sentence.last; ++t) {
      if (!decrees.contains(document.token(t)) || !follows_by(t)) continue;
      if (document.token(t + 1).is(Mark::Comma)) return add_decreeing_before();
      if (!document.token(t + 1).is(Particle::Of)) continue;
      const std::uint32_t of = t + 2;
      const Mention* person = story_.annotation.mention_at(of);
      if (person == nullptr && of + 1 < sentence.last && document.token(of).is(Particle::The))
        person = story_.annotation.mention_at(of + 1);
      const Actors* titled = story_.clauses.actors().starting_at(of);
      if (person != nullptr && person->type == EntityType::Person) {
        add_unique(draft_.event.organizers, person->entity);
      } else if (titled == nullptr && heads_state(of)) {
        add_unique(draft_.event.organizers, story_.protagonist_before(clause_.head));
      } else if (titled != nullptr) {
        add_persons(draft_.event.organizers, story_.clauses.actors().members(*titled));
      }
      std::erase_if(draft_.event.organizers, [&](EntityIndex e) { return is_foreign(e); });
      return take_day_of_decree(t);
    }
  }
  // "the Head of State"
  bool heads_state(std::uint32_t t) const {
    if (story_.document().token(t).is(Particle::The)) ++t;
    return t + 2 < story_.document().size() && story_.document().token(t).word == "head"_word &&
           story_.document().token(t + 2).word == "state"_word;
  }
  // "By another decree, A was appointed": whoever decreed before.
  void add_decreeing_before() {
    if (story_.drafts.empty()) return;
    const Event& before = story_.drafts.back().event;
    if (before.kind == EventKind::Appointment) draft_.event.organizers = before.organizers;
  }
  // "the Prime Minister" who decrees is none of those received.
  bool is_foreign(EntityIndex person) const {
    const EntityIndex home = entity_of(story_.annotation, story_.annotation.home.any);
    const EntityIndex side = story_.sides.of(person);
    return home != no_entity && side != no_entity && side != home;
  }
  // The "By" of "By today's decrees"
  bool follows_by(std::uint32_t decree) const {
    constexpr std::uint32_t longest = 5;
    const std::uint32_t begin = story_.document().sentence_at(decree).tokens.first;
    for (std::uint32_t t = decree; t > begin && t + longest > decree; --t) {
      if (story_.document().token(t - 1).is(Particle::By)) return true;
    }
    return false;
  }
  // "today's decrees"
  void take_day_of_decree(std::uint32_t decree) {
    for (std::uint32_t t = decree; t > 0 && t + 2 > decree; --t) {
      const DateMention* date = date_at(story_.annotation, t - 1);
      if (date != nullptr && date->begin.is_day())
        draft_.event.date = draft_.event.end_date = date->begin;
    }
  }

  // "will join the Salt Office in June as its Director"
  const Mention* joined_house() const {
    const TokenRange range = clause_.object_range;
    const Document& document = story_.document();
    if (range.empty()) return nullptr;
    const std::uint32_t name =
        range.first + (document.token(range.first).is(Particle::The) ? 1 : 0);
    const Mention* house = story_.annotation.mention_at(name);
    if (house == nullptr || !is_institution(*house)) return nullptr;
    for (std::uint32_t t = house->tokens.last; t + 1 < range.last; ++t) {
      if (!document.token(t).is(Particle::As)) continue;
      const Token& next = document.token(t + 1);
      const bool article = is_possessive_pronoun(next) || next.is(Particle::The);
      return office_at(article ? t + 2 : t + 1) ? house : nullptr;
    }
    return nullptr;
  }

  // "moved to the Ministry of Salt", "moved up to Minister of Salt"
  bool takes_post() const {
    std::uint32_t t = clause_.object_range.first;
    if (t < story_.document().size() && story_.document().token(t).is(Particle::The)) ++t;
    const Mention* mention = story_.annotation.mention_at(t);
    return (mention != nullptr && mention->type == EntityType::Body) || office_at(t);
  }
  bool office_at(std::uint32_t t) const {
    return std::ranges::any_of(story_.annotation.offices,
                               [&](const Office& office) { return office.tokens.first == t; });
  }

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

  // The "chairmanship" of "the chairmanship of ASEAN will pass to Peru"; else no_token.
  std::uint32_t chair_before() const {
    const std::uint32_t begin = story_.document().sentence_at(clause_.head).tokens.first;
    for (std::uint32_t t = clause_.verb.first; t > begin; --t) {
      if (chairs.contains(story_.document().token(t - 1))) return t - 1;
      if (story_.document().token(t - 1).is(Mark::Comma)) break;
    }
    return no_token;
  }

  // "passes to Peru", "passes from Chile to Peru"
  void add_next_chair(const Actors* object, std::vector<EntityIndex>& holders) {
    const Actors* next = story_.clauses.complement(clause_.object_range, {Particle::To});
    if (next == nullptr) next = object;
    if (next == nullptr) return;
    add_states(holders, story_.clauses.actors().members(*next));
    if (!holders.empty()) add_chaired(chair_before() + 1, clause_.verb.first, holders);
  }

  // The "presidency" of "assumes the pro tempore presidency of ASEAN"; else the object's end.
  std::uint32_t chair_in_object() const {
    constexpr std::uint32_t longest_phrase = 5;
    const TokenRange range = clause_.object_range;
    for (std::uint32_t t = range.first; t < std::min(range.last, range.first + longest_phrase);
         ++t) {
      if (chairs.contains(story_.document().token(t))) return t;
    }
    return range.last;
  }

  // "handed over the chairmanship of ASEAN to Peru"
  void add_successor(std::vector<EntityIndex>& holders) const {
    const std::uint32_t chair = chair_in_object();
    const Actors* next = story_.clauses.complement(clause_.object_range, {Particle::To});
    if (chair == clause_.object_range.last || next == nullptr) return;
    const auto members = story_.clauses.actors().members(*next);
    add_persons(holders, members);
    if (holders.empty()) add_states(holders, members);
    if (!holders.empty()) add_chaired(chair + 1, clause_.object_range.last, holders);
  }

  // The ASEAN of "presidency of ASEAN", its "of" at the token.
  void add_chaired(std::uint32_t t, std::uint32_t end, std::vector<EntityIndex>& list) const {
    if (t + 1 >= end || !story_.document().token(t).is(Particle::Of)) return;
    t += story_.document().token(t + 1).is(Particle::The) ? 2 : 1;
    const Mention* chaired = story_.annotation.mention_at(t);
    const bool presides = chaired != nullptr &&
                          (chaired->type == EntityType::Bloc || chaired->type == EntityType::Body ||
                           chaired->type == EntityType::Organization);
    if (presides) add_unique(list, chaired->entity);
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
