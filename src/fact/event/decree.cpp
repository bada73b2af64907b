#include "fact/event/decree.hpp"

#include <algorithm>

#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class DecreeReader {
 public:
  DecreeReader(const EventStory& story, std::uint32_t verb, Event& event)
      : story_(story),
        document_(story.document()),
        sentence_(document_.sentence_at(verb).tokens),
        verb_(verb),
        event_(event) {}

  void read() {
    for (std::uint32_t t = next(sentence_.first + 1); t + 2 < sentence_.last; t = next(t + 1)) {
      if (document_.token(t + 1).is(Mark::Comma)) return add_decreeing_before();
      if (!document_.token(t + 1).is(Particle::Of)) continue;
      add_decreeing(t + 2);
      return take_day(t);
    }
  }

  void read_day() {
    const std::uint32_t decree = next(sentence_.first + 1);
    if (decree < sentence_.last) take_day(decree);
  }

 private:
  // The next "decree" that a "by" leads to; else the end of the sentence.
  std::uint32_t next(std::uint32_t t) const {
    static const WordSet decrees = {"decree", "decrees", "order", "resolution", "edict"};
    while (t < sentence_.last && (!decrees.contains(document_.token(t)) || !follows_by(t))) ++t;
    return t;
  }

  void add_decreeing(std::uint32_t of) {
    const Mention* person = story_.annotation.mention_at(of);
    if (person == nullptr && of + 1 < sentence_.last && document_.token(of).is(Particle::The))
      person = story_.annotation.mention_at(of + 1);
    const Actors* titled = story_.clauses.actors().starting_at(of);
    if (person != nullptr && person->type == EntityType::Person) {
      add_unique(event_.organizers, person->entity);
    } else if (titled == nullptr && heads_state(of)) {
      add_unique(event_.organizers, story_.protagonist_before(verb_));
    } else if (titled != nullptr) {
      for (const Mention* actor : story_.clauses.actors().members(*titled)) {
        if (actor->type == EntityType::Person) add_unique(event_.organizers, actor->entity);
      }
    }
    std::erase_if(event_.organizers, [&](EntityIndex e) { return is_foreign(e); });
  }
  // "the Head of State"
  bool heads_state(std::uint32_t t) const {
    if (document_.token(t).is(Particle::The)) ++t;
    return t + 2 < document_.size() && document_.token(t).word == "head"_word &&
           document_.token(t + 2).word == "state"_word;
  }
  // "By another decree, A was appointed": whoever decreed before.
  void add_decreeing_before() {
    if (story_.drafts.empty()) return;
    const Event& before = story_.drafts.back().event;
    if (before.kind == EventKind::Appointment) event_.organizers = before.organizers;
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
    for (std::uint32_t t = decree; t > sentence_.first && t + longest > decree; --t) {
      if (document_.token(t - 1).is(Particle::By)) return true;
    }
    return false;
  }
  // "today's decrees", "a decree signed on 3 May"
  void take_day(std::uint32_t decree) {
    constexpr std::uint32_t before = 2, behind = 6;
    const TokenRange around = {decree - std::min(before, decree), decree + behind};
    for (const DateMention& date : dates_in(story_.annotation, around)) {
      if (date.begin.is_day()) event_.date = event_.end_date = date.begin;
    }
  }

  const EventStory& story_;
  const Document& document_;
  TokenRange sentence_;
  std::uint32_t verb_;
  Event& event_;
};

}  // namespace

void read_decree(const EventStory& story, std::uint32_t verb, Event& event) {
  DecreeReader(story, verb, event).read();
}

void read_day_of_decree(const EventStory& story, std::uint32_t verb, Event& event) {
  DecreeReader(story, verb, event).read_day();
}

}  // namespace communique
