#include "fact/event/fellow_organizer.hpp"

namespace communique {
namespace {

class FellowReader {
 public:
  FellowReader(const EventStory& story, const Clause& clause, Event& event)
      : document_(story.document()),
        phrases_(story.clauses.actors()),
        clause_(clause),
        sentence_(document_.sentence_at(clause.head).tokens),
        event_(event) {}

  void read() {
    add_fellows();
    if (!clause_.passive) add_fellows_in_front();
  }

 private:
  const Token& token(std::uint32_t t) const { return document_.token(t); }

  // Calls `use` with each phrase of actors that lies in the range.
  template <typename Use>
  void for_each_phrase(TokenRange range, Use use) const {
    for (const Actors& actors : phrases_.in(range)) use(actors);
  }

  // "hosted by A with B and C", "Peru and two neighbours – Chile and Bolivia – held"
  void add_fellows() {
    if (clause_.passive) {
      for_each_phrase(clause_.object_range, [&](const Actors& actors) {
        const std::uint32_t t = actors.tokens.first;
        const bool behind_verb = t == clause_.object_range.first + 1;  // "hosted with B by A"
        const bool fellow = t > 1 && token(t - 1).is(Particle::With) &&
                            (behind_verb || phrases_.ending_at(t - 1) != nullptr);
        if (fellow) add_actors(event_.organizers, phrases_.members(actors));
      });
    } else if (hosts_jointly()) {
      for_each_phrase(clause_.object_range, [&](const Actors& actors) {
        const bool fellow = token(actors.tokens.first - 1).is(Particle::With);
        if (fellow) add_actors(event_.organizers, phrases_.members(actors));
      });
    } else if (const TokenRange list = list_between_dashes(); !list.empty()) {
      for_each_phrase({sentence_.first, list.last}, [&](const Actors& actors) {
        if (!actors.governed) add_actors(event_.organizers, phrases_.members(actors));
      });
    }
  }
  // "A will co-host the Salt Forum with B"
  bool hosts_jointly() const {
    const std::uint32_t verb = clause_.head;
    return token(verb).word == "co"_word ||
           (verb > 1 && token(verb - 1).is(Mark::Hyphen) && token(verb - 2).word == "co"_word);
  }
  // "With A, B convened a forum", "Together with A, B hosted a fair"
  void add_fellows_in_front() {
    const std::uint32_t with =
        sentence_.first + (token(sentence_.first).is(Particle::Together) ? 1 : 0);
    if (clause_.subject_range.empty() || !token(with).is(Particle::With)) return;
    const Actors* fellows = phrases_.starting_at(with + 1);
    if (fellows == nullptr || fellows->tokens.last >= clause_.subject_range.first ||
        clause_.subject_range.first > fellows->tokens.last + 1)
      return;
    add_actors(event_.organizers, phrases_.members(*fellows));
  }
  TokenRange list_between_dashes() const {
    const std::uint32_t close = clause_.verb.first;
    if (close <= sentence_.first + 1 || !token(close - 1).is_dash()) return {};
    for (std::uint32_t t = close - 1; t > sentence_.first; --t) {
      if (token(t - 1).is_dash() && !token(t - 1).glued) return {t, close - 1};
    }
    return {};
  }

  const Document& document_;
  const ActorPhrases& phrases_;
  const Clause& clause_;
  TokenRange sentence_;
  Event& event_;
};

}  // namespace

void add_fellow_organizers(const EventStory& story, const Clause& clause, Event& event) {
  FellowReader(story, clause, event).read();
}

}  // namespace communique
