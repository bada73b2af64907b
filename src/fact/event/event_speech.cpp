#include "fact/event/event_speech.hpp"

#include <algorithm>
#include <array>

namespace communique {
namespace {

bool names_a_speech(std::uint64_t word) {
  static const std::array<std::uint64_t, 5> words = {word_hash("remarks"), word_hash("speech"),
                                                     word_hash("address"), word_hash("keynote"),
                                                     word_hash("greetings")};
  return std::ranges::find(words, word) != words.end();
}

class SpeakerReader {
 public:
  explicit SpeakerReader(EventStory& story) : story_(story), document_(story.document()) {}

  void run() {
    for (EventDraft& draft : story_.drafts) {
      if (is_gathering(draft.event.kind) && stands_after_at(draft)) add_speakers(draft);
    }
    for (const Sentence& sentence : document_.sentences()) {
      if (tells_a_speech(sentence.tokens)) read_remarks(sentence.tokens);
    }
  }

 private:
  // "at a briefing", "During the first Salt Forum"
  bool stands_after_at(const EventDraft& draft) const {
    const std::uint32_t begin = document_.sentence_at(draft.words.first).tokens.first;
    for (std::uint32_t t = draft.words.first; t > begin && t + 5 > draft.words.first; --t) {
      const Token& token = document_.token(t - 1);
      if (token.is(Particle::At) || token.is(Particle::During)) return true;
      if (token.is(Particle::In) && draft.event.name.empty()) return true;
      if (token.kind == TokenKind::Mark || is_preposition(token)) return false;
    }
    return false;
  }

  void add_speakers(EventDraft& draft) {
    const TokenRange sentence = document_.sentence_at(draft.words.first).tokens;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const LexicalHit* verb = story_.annotation.hit_at(t, Lexical::SpeechVerb);
      if (verb == nullptr) continue;
      const Clause clause = story_.clauses.read(*verb);
      if (clause.infinitive || clause.passive || clause.modality == Modality::Possible) continue;
      add_persons(draft, clause.subjects);
      t = verb->tokens.last - 1;
    }
  }

  void add_persons(EventDraft& draft, std::span<const Mention* const> actors) {
    for (const Mention* actor : actors) {
      if (actor->type != EntityType::Person) continue;
      draft.happens = true;
      for_each_entity(*actor, [&](EntityIndex e) { add_unique(draft.event.participants, e); });
    }
  }

  bool tells_a_speech(TokenRange sentence) const {
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      if (names_a_speech(document_.token(t).word)) return true;
    }
    return false;
  }

  // The gathering told in the sentence or before, and the speaker of the sentence.
  void read_remarks(TokenRange sentence) {
    DraftIndex index = story_.last_draft_in(sentence);
    if (index == no_draft || !is_gathering(story_.drafts[index].event.kind))
      index = last_event_with_speeches(sentence.first);
    if (index == no_draft) return;
    const auto& phrases = story_.clauses.actors();
    for (const Actors* actors = phrases.after(sentence.first);
         actors != nullptr && actors->tokens.last <= sentence.last;
         actors = phrases.after(actors->tokens.last)) {
      if (actors->governed || phrases.members(*actors).front()->type != EntityType::Person)
        continue;
      add_persons(story_.drafts[index], phrases.members(*actors));
      return;
    }
  }

  DraftIndex last_event_with_speeches(std::uint32_t token) const {
    const DraftIndex last = story_.last_draft_in({0, token});
    for (DraftIndex i = last; i != no_draft && i + longest_memory > last;
         i = i == 0 ? no_draft : i - 1) {
      const EventKind kind = story_.drafts[i].event.kind;
      if (story_.drafts[i].planned) continue;
      const bool told = story_.drafts[i].happens || !story_.drafts[i].event.organizers.empty();
      if (told && (kind == EventKind::Conference || kind == EventKind::Ceremony)) return i;
    }
    return no_draft;
  }

  EventStory& story_;
  const Document& document_;
};

}  // namespace

void read_event_speakers(EventStory& story) { SpeakerReader(story).run(); }

}  // namespace communique
