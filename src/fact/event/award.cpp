#include "fact/event/award.hpp"

#include <algorithm>
#include <array>

namespace communique {
namespace {

template <std::size_t size>
bool is_one_of(std::uint64_t word, const std::array<std::uint64_t, size>& words) {
  return std::ranges::find(words, word) != words.end();
}

bool names_award(std::uint64_t word) {
  static const std::array<std::uint64_t, 14> words = {
      word_hash("award"),     word_hash("awards"),       word_hash("medal"),
      word_hash("medals"),    word_hash("commendation"), word_hash("prize"),
      word_hash("citations"), word_hash("citation"),     word_hash("commendations"),
      word_hash("prizes"),    word_hash("plaque"),       word_hash("plaques"),
      word_hash("order"),     word_hash("honor")};
  return is_one_of(word, words);
}

bool tells_giving(std::uint64_t word) {
  static const std::array<std::uint64_t, 9> words = {
      word_hash("presented"), word_hash("awarded"),   word_hash("conferred"),
      word_hash("went"),      word_hash("received"),  word_hash("bestowed"),
      word_hash("honored"),   word_hash("decorated"), word_hash("receives")};
  return is_one_of(word, words);
}

class AwardReader {
 public:
  AwardReader(EventStory& story, TokenRange sentence)
      : story_(story), document_(story.document()), sentence_(sentence) {}

  void read() {
    std::uint32_t giving = no_draft;
    bool award = false;
    for (std::uint32_t t = sentence_.first; t < sentence_.last; ++t) {
      award |= names_award(document_.token(t).word);
      if (giving == no_draft && tells_giving(document_.token(t).word)) giving = t;
    }
    if (award && giving != no_draft) add(giving);
  }

 private:
  void add(std::uint32_t giving) {
    EventDraft draft;
    draft.words = {giving, giving + 1};
    draft.happens = true;
    draft.event.kind = EventKind::Ceremony;
    draft.event.evidence = story_.evidence(giving, "event-award", 0.65F);
    static const std::uint64_t received = word_hash("received");
    const auto& phrases = story_.clauses.actors();
    const bool receives = document_.token(giving).word == received;
    for (const Actors* actors = phrases.after(sentence_.first);
         actors != nullptr && actors->tokens.last <= sentence_.last;
         actors = phrases.after(actors->tokens.last)) {
      const bool before = actors->tokens.last <= giving;
      const auto members = phrases.members(*actors);
      if (before == receives && members.front()->type == EntityType::Person)
        add_actors(draft.event.participants, members);
      if (before && !receives && !actors->governed) add_actors(draft.event.organizers, members);
    }
    if (!draft.event.participants.empty()) story_.drafts.push_back(std::move(draft));
  }

  EventStory& story_;
  const Document& document_;
  TokenRange sentence_;
};

}  // namespace

void add_award_drafts(EventStory& story) {
  for (const Sentence& sentence : story.document().sentences())
    AwardReader(story, sentence.tokens).read();
}

}  // namespace communique
