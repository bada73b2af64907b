#include "fact/event/event_remarks.hpp"

#include <algorithm>

#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

class RemarkReader {
 public:
  explicit RemarkReader(EventStory& story) : story_(story), document_(story.document()) {}

  void run() {
    for (const Sentence& sentence : document_.sentences()) {
      if (tells_speech(sentence.tokens)) read_speaker(sentence.tokens);
      if (sentence.paragraph != 0) read_delivered(sentence.tokens);
    }
  }

 private:
  bool tells_speech(TokenRange sentence) const {
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      if (is_speech(t)) return true;
    }
    return false;
  }
  bool is_speech(std::uint32_t t) const { return story_.annotation.is(t, WordKind::Speech); }

  // The gathering told in the sentence or before, and the speaker of the sentence. Who will speak
  // does so at one still to come.
  void read_speaker(TokenRange sentence) {
    const DraftIndex index = gathering_of(sentence);
    if (index == no_draft) return;
    const auto& phrases = story_.clauses.actors();
    for (const Actors& actors : phrases.in(sentence)) {
      if (actors.governed || phrases.members(actors).front()->type != EntityType::Person) continue;
      return add(story_.drafts[index], phrases.members(actors));
    }
  }

  // "The keynote address was delivered by A", "heard presentations by the FAO and Peru"
  void read_delivered(TokenRange sentence) {
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      if (!is_speech(t) && !story_.annotation.is(t, WordKind::Delivery)) continue;
      const Actors* speakers = behind_by({t + 1, sentence.last});
      const DraftIndex index = speakers == nullptr ? no_draft : heard_at(sentence);
      if (index != no_draft) add(story_.drafts[index], story_.clauses.actors().members(*speakers));
    }
  }
  const Actors* behind_by(TokenRange range) const {
    constexpr std::uint32_t reach = 12;
    static const WordSet published = {"issued",       "released", "published", "prepared",
                                      "commissioned", "followed", "welcomed"};
    for (std::uint32_t t = range.first; t + 1 < std::min(range.last, range.first + reach); ++t) {
      const Token& token = document_.token(t);
      if (token.is(Particle::By)) return story_.clauses.actors().starting_at(t + 1);
      if (token.kind == TokenKind::Mark || token.is(Particle::That) || token.is(Particle::Who) ||
          published.contains(token))
        return nullptr;
    }
    return nullptr;
  }

  // The gathering of the sentence, else the one told before; none to come or of long ago.
  DraftIndex heard_at(TokenRange sentence) const {
    const DraftIndex own = story_.last_draft_in(sentence);
    if (own == no_draft)
      return story_.last_gathering_before(sentence.first, sentences_of_gathering);
    const EventDraft& draft = story_.drafts[own];
    return is_gathering(draft.event.kind) && !draft.planned && !story_.is_history(draft) ? own
                                                                                         : no_draft;
  }

  DraftIndex gathering_of(TokenRange sentence) const {
    const bool planned = promises(sentence);
    const DraftIndex own = story_.last_draft_in(sentence);
    if (own != no_draft && is_gathering(story_.drafts[own].event.kind) &&
        (planned || (story_.drafts[own].happens && !story_.drafts[own].planned)))
      return own;
    return story_.last_draft_before(sentence.first, [&](const EventDraft& draft) {
      const bool told = draft.happens || !draft.event.organizers.empty();
      return draft.planned == planned && told && !story_.is_history(draft) &&
             (draft.event.kind == EventKind::Conference || draft.event.kind == EventKind::Ceremony);
    });
  }
  bool promises(TokenRange sentence) const {
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      if (document_.token(t).is(Particle::Will)) return true;
    }
    return false;
  }

  // At the session of a body states and other bodies speak, too.
  void add(EventDraft& draft, std::span<const Mention* const> speakers) {
    const bool session = is_session(story_, draft);
    for (const Mention* speaker : speakers) {
      if (is_side(speaker->type) && !session) continue;
      draft.happens = true;
      for_each_entity(*speaker, [&](EntityIndex e) { add_unique(draft.event.participants, e); });
    }
  }

  EventStory& story_;
  const Document& document_;
};

}  // namespace

bool is_session(const EventStory& story, const EventDraft& draft) {
  const auto& participants = draft.event.participants;
  const bool of_body = !participants.empty() &&
                       story.reading.entities[participants.front()].type == EntityType::Body;
  return draft.name.session_of != no_entity ||
         (of_body && draft.event.kind == EventKind::Conference);
}

void read_remarks(EventStory& story) {
  if (story.annotation.holds(WordKind::Speech) || story.annotation.holds(WordKind::Delivery))
    RemarkReader(story).run();
}

}  // namespace communique
