#include "fact/event/event_sideline.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet margins = {"margins", "sidelines"};

class SidelineReader {
 public:
  SidelineReader(EventStory& story, TokenRange sentence)
      : story_(story), document_(story.document()), sentence_(sentence) {}

  void read_with(std::uint32_t with) {
    if (sentence_.size() >= 4 && opens_clause(with)) read_counterpart(with);
  }
  void read_margin(std::uint32_t margin) {
    const bool opens = margin == sentence_.first + 2 &&
                       document_.token(sentence_.first).is(Particle::On) &&
                       document_.token(sentence_.first + 1).is(Particle::The);
    if (sentence_.size() >= 4 && opens) read_pair();
  }

 private:
  // The "with" of "With A, he reviewed ..." and of "..., and with A, he agreed ...".
  bool opens_clause(std::uint32_t t) const {
    if (t == sentence_.first) return true;
    return t >= sentence_.first + 2 && document_.token(t - 1).is(Particle::And) &&
           document_.token(t - 2).is(Mark::Comma);
  }

  // "With A, Minister of B, he reviewed ..."
  void read_counterpart(std::uint32_t with) {
    const auto& phrases = story_.clauses.actors();
    const Actors* other = phrases.starting_at(with + 1);
    if (other == nullptr || !of_persons(*other)) return;
    if (follows_office(other->tokens.last)) return add_protagonist(*other);
    const Actors* subject = phrases.after(other->tokens.last);
    if (subject == nullptr || subject->tokens.last > sentence_.last) return;
    if (!of_persons(*subject) || subject->governed || !is_subject(*subject)) return;
    add(*other, *subject);
  }

  // "With A, the Minister agreed": of whom the release tells first.
  bool follows_office(std::uint32_t t) const {
    if (t < sentence_.last && document_.token(t).is(Mark::Comma)) ++t;
    if (is_office(t - 1)) t -= 2;  // taken for an apposition
    return t + 2 < sentence_.last && document_.token(t).is(Particle::The) && is_office(t + 1) &&
           starts_predicate(story_.annotation, t + 2);
  }
  bool is_office(std::uint32_t t) const {
    return story_.annotation.hit_at(t, Lexical::OfficeHead) != nullptr;
  }
  void add_protagonist(const Actors& other) {
    EventDraft draft = told_here();
    add_actors(draft.event.participants, story_.clauses.actors().members(other));
    add_unique(draft.event.participants, story_.protagonist_before(sentence_.first));
    if (draft.event.participants.size() >= 2) story_.drafts.push_back(std::move(draft));
  }

  // "On the sidelines, A and B agreed ..."
  void read_pair() {
    const auto& phrases = story_.clauses.actors();
    for (const Actors& actors : phrases.in(sentence_)) {
      if (actors.governed || !is_subject(actors) || !of_persons(actors)) continue;
      if (phrases.members(actors).size() == 2) add(actors, actors);
      return;
    }
  }

  bool of_persons(const Actors& actors) const {
    const auto members = story_.clauses.actors().members(actors);
    return std::ranges::all_of(members,
                               [](const Mention* m) { return m->type == EntityType::Person; });
  }
  // A verb follows that tells no event by itself.
  bool is_subject(const Actors& actors) const {
    std::uint32_t t = actors.tokens.last;
    while (t < sentence_.last && is_adverb(document_, t)) ++t;
    if (t >= sentence_.last || !starts_predicate(story_.annotation, t)) return false;
    const LexicalHit* event = story_.annotation.hit_at(t, Lexical::EventVerb);
    const LexicalHit* role = story_.annotation.hit_at(t, Lexical::RoleVerb);
    const bool discusses =
        role != nullptr && story_.words[role->concept_id].frame == EventFrame::Discussing;
    return event == nullptr || discusses;
  }

  EventDraft told_here() const {
    EventDraft draft;
    draft.words = {sentence_.first, sentence_.first + 1};
    draft.happens = draft.told = true;
    draft.event.kind = EventKind::Meeting;
    draft.event.evidence = story_.evidence(sentence_.first, "event-sideline", 0.65F);
    return draft;
  }

  void add(const Actors& a, const Actors& b) {
    EventDraft draft = told_here();
    add_actors(draft.event.participants, story_.clauses.actors().members(a));
    add_actors(draft.event.participants, story_.clauses.actors().members(b));
    if (draft.event.participants.size() >= 2) story_.drafts.push_back(std::move(draft));
  }

  EventStory& story_;
  const Document& document_;
  TokenRange sentence_;
};

}  // namespace

bool names_a_margin(std::uint64_t word) {
  return std::ranges::find(margins.hashes(), word) != margins.hashes().end();
}

void add_sideline_drafts(EventStory& story) {
  const Document& document = story.document();
  for (const std::uint32_t t : document.places_of("with"_word))
    SidelineReader(story, document.sentence_at(t).tokens).read_with(t);
  for (const std::uint32_t t : document.places_of(margins))
    SidelineReader(story, document.sentence_at(t).tokens).read_margin(t);
}

}  // namespace communique
