#include "fact/event/appointment_noun.hpp"

#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class AppointmentNoun {
 public:
  AppointmentNoun(const EventStory& story, const LexicalHit& noun, EventDraft& draft)
      : story_(story),
        document_(story.document()),
        noun_(noun),
        sentence_(document_.sentence_at(noun.tokens.first).tokens),
        draft_(draft) {}

  void read() {
    if (draft_.event.participants.empty()) return add_congratulated();
    add_deciding();
    add_announcer();
  }

 private:
  const Token& token(std::uint32_t t) const { return document_.token(t); }

  // "The Cabinet approved the appointment of A": a body that decides on it appoints.
  void add_deciding() {
    static const WordSet decisions = {"approved", "confirmed", "endorsed", "concurred", "ratified"};
    constexpr std::uint32_t reach = 8;
    std::uint32_t t = noun_.tokens.first;
    while (t > sentence_.first && t + reach > noun_.tokens.first &&
           !decisions.contains(token(t - 1)))
      --t;
    if (t == sentence_.first || !decisions.contains(token(t - 1))) return;
    const Actors* deciding = story_.clauses.actors().before(t);
    if (deciding == nullptr || deciding->tokens.first < sentence_.first || deciding->governed)
      return;
    for (const Mention* body : story_.clauses.actors().members(*deciding)) {
      if (body->type == EntityType::Body) add_unique(draft_.event.organizers, body->entity);
    }
    take_day({t, noun_.tokens.first});
  }
  // "approved on 3 May the appointment of B"
  void take_day(TokenRange range) {
    const auto dates = dates_in(story_.annotation, range);
    if (dates.size() == 1 && dates.front().begin.is_day())
      draft_.event.date = draft_.event.end_date = dates.front().begin;
  }

  // "A today announced the appointment of B": who appoints, and when.
  void add_announcer() {
    constexpr std::uint32_t reach = 7;
    const std::uint32_t noun = noun_.tokens.first;
    const LexicalHit* verb = nullptr;
    for (std::uint32_t t = noun; t > sentence_.first && t + reach > noun && verb == nullptr; --t)
      verb = story_.annotation.hit_at(t - 1, Lexical::SpeechVerb);
    static const WordSet announcing = {"announced", "announces"};
    if (verb == nullptr || !announcing.contains(token(verb->tokens.first))) return;
    const Clause clause = story_.clauses.read(*verb);
    add_actors(draft_.event.organizers, clause.subjects);
    draft_.told = draft_.happens = true;
    take_day({sentence_.first, noun});
  }

  // "congratulated Peru on its election as chair"
  void add_congratulated() {
    const std::uint32_t before = noun_.tokens.first - 1;
    if (noun_.tokens.first == sentence_.first || !is_possessive_pronoun(token(before))) return;
    const Actors* actors = story_.clauses.actors().before(before);
    if (actors != nullptr && actors->tokens.first >= sentence_.first)
      add_actors(draft_.event.participants, story_.clauses.actors().members(*actors));
  }

  const EventStory& story_;
  const Document& document_;
  const LexicalHit& noun_;
  TokenRange sentence_;
  EventDraft& draft_;
};

}  // namespace

void add_appointing(const EventStory& story, const LexicalHit& noun, EventDraft& draft) {
  AppointmentNoun(story, noun, draft).read();
}

}  // namespace communique
