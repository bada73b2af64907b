#include "fact/event/award.hpp"

#include <algorithm>

#include "fact/event/promise.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet awards = {"award",  "awards",    "medal",    "medals",        "commendation",
                        "prize",  "citations", "citation", "commendations", "prizes",
                        "plaque", "plaques",   "order",    "honor"};
const WordSet giving_verbs = {"presented", "awarded", "conferred", "went",     "received",
                              "bestowed",  "honored", "decorated", "receives", "won"};
const WordSet receiving_verbs = {"received", "won"};

// "received the Salt Prize", but not "received an order": a firm's award has a name.
bool names_award(const Document& document, std::uint32_t t) {
  return awards.contains(document.token(t)) && document.token(t).capital();
}

class AwardReader {
 public:
  AwardReader(EventStory& story, TokenRange sentence)
      : story_(story), document_(story.document()), sentence_(sentence) {}

  void read() {
    std::uint32_t giving = no_draft;
    bool award = false;
    for (std::uint32_t t = sentence_.first; t < sentence_.last; ++t) {
      award |= awards.contains(document_.token(t));
      if (giving == no_draft && giving_verbs.contains(document_.token(t))) giving = t;
    }
    if (award && giving != no_draft) add(giving);
  }

 private:
  void add(std::uint32_t giving) {
    if (is_honoured(giving) && !tells_ceremony() &&
        !tells_when_or_where(story_.annotation, sentence_))
      return;
    EventDraft draft;
    draft.words = {giving, giving + 1};
    draft.happens = true;
    draft.event.kind = EventKind::Ceremony;
    draft.event.evidence = story_.evidence(giving, "event-award", 0.65F);
    const bool received = receiving_verbs.contains(document_.token(giving)) ||
                          is_given_by(giving) || is_honoured(giving);
    const auto& phrases = story_.clauses.actors();
    for (const Actors& actors : phrases.in(sentence_)) {
      const bool before = actors.tokens.last <= giving;
      const auto members = phrases.members(actors);
      const bool giver = received ? follows_by(actors) : before && !actors.governed;
      if (giver) {
        add_actors(draft.event.organizers, members);
      } else if (before == received && is_recipient(*members.front(), giving, actors)) {
        add_actors(draft.event.participants, members);
      }
    }
    if (!draft.event.participants.empty()) story_.drafts.push_back(std::move(draft));
  }

  // "A was awarded the Order of Salt by B"
  bool is_given_by(std::uint32_t giving) const {
    if (giving == sentence_.first) return false;
    const Token& before = document_.token(giving - 1);
    if (!before.is(Particle::Was) && !before.is(Particle::Were)) return false;
    const ActorPhrases& phrases = story_.clauses.actors();
    return std::ranges::any_of(phrases.in({giving, sentence_.last}),
                               [&](const Actors& actors) { return follows_by(actors); });
  }
  bool follows_by(const Actors& actors) const {
    if (actors.tokens.first == sentence_.first) return false;
    const Token& before = document_.token(actors.tokens.first - 1);
    return before.is(Particle::By) || before.is(Particle::From);
  }
  // "A was awarded the Order of Salt", but not "The Salt Award was presented to A"
  bool is_honoured(std::uint32_t giving) const {
    const Actors* honoured =
        giving > sentence_.first + 1 && (document_.token(giving - 1).is(Particle::Was) ||
                                         document_.token(giving - 1).is(Particle::Were))
            ? story_.clauses.actors().ending_at(giving - 1)
            : nullptr;
    return honoured != nullptr && !honoured->governed;
  }
  // The bakery of "presented the Salt Award to Lima Bakery"
  bool is_presented(std::uint32_t giving, const Actors& actors) const {
    const std::uint32_t first = actors.tokens.first;
    if (first == sentence_.first || !document_.token(first - 1).is(Particle::To)) return false;
    for (std::uint32_t t = sentence_.first; t < first; ++t) {
      if (names_award(document_, t) && t != giving) return true;
    }
    return false;
  }

  bool is_recipient(const Mention& first, std::uint32_t giving, const Actors& actors) const {
    const bool won = document_.token(giving).word == "won"_word;
    if (won && !tells_ceremony()) return false;
    if (first.type == EntityType::Person) return true;
    if (first.type != EntityType::Organization || first.nominal) return false;
    if (is_presented(giving, actors)) return true;
    return wins_award(giving) && actors.tokens.last == giving && !actors.governed;
  }
  // "won it at a ceremony", but not "won it in her youth"
  bool tells_ceremony() const {
    for (std::uint32_t t = sentence_.first; t < sentence_.last; ++t) {
      const LexicalHit* noun = story_.annotation.hit_at(t, Lexical::EventNoun);
      if (noun != nullptr && story_.words[noun->concept_id].kind == EventKind::Ceremony)
        return true;
    }
    return false;
  }
  // "Costa Salt won the National Salt Award"
  bool wins_award(std::uint32_t giving) const {
    constexpr std::uint32_t longest_name = 9;
    if (!receiving_verbs.contains(document_.token(giving))) return false;
    const std::uint32_t end = std::min(sentence_.last, giving + longest_name);
    for (std::uint32_t t = giving + 1; t < end; ++t) {
      if (names_award(document_, t)) return true;
      if (document_.token(t).is(Mark::Comma)) return false;
    }
    return false;
  }

  EventStory& story_;
  const Document& document_;
  TokenRange sentence_;
};

}  // namespace

void add_award_drafts(EventStory& story) {
  if (!story.document().holds(awards) || !story.document().holds(giving_verbs)) return;
  for (const Sentence& sentence : story.document().sentences())
    AwardReader(story, sentence.tokens).read();
}

}  // namespace communique
