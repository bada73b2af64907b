#include "fact/event/event_matter.hpp"

#include <algorithm>

namespace communique {
namespace {

class MatterReader {
 public:
  explicit MatterReader(EventStory& story) : story_(story), document_(story.document()) {}

  void run() {
    for (const Sentence& sentence : document_.sentences()) {
      if (sentence.paragraph == 0) continue;
      const DraftIndex index = gathering_of(sentence.tokens);
      if (index != no_draft && tells_speech(sentence.tokens)) {
        add_matters(index, sentence.tokens);
      }
      follow(sentence.tokens);
    }
  }

 private:
  // The gathering that the sentence tells, else the one that the sentences before it were about.
  DraftIndex gathering_of(TokenRange sentence) const {
    const DraftIndex own = story_.first_draft_in(sentence);
    if (own != no_draft && is_gathering(story_.drafts[own].event.kind) && gathers(own)) return own;
    return current_;
  }

  void follow(TokenRange sentence) {
    const DraftIndex own = story_.first_draft_in(sentence);
    if (own == no_draft || !is_gathering(story_.drafts[own].event.kind) || !gathers(own)) return;
    current_ = own;
  }

  // Told with people; "the meeting" stands for the one told before.
  bool gathers(DraftIndex index) const {
    const EventDraft& draft = story_.drafts[index];
    const bool ceremony = draft.event.kind == EventKind::Ceremony;
    return draft.happens && !draft.planned && !draft.definite && !ceremony &&
           !actors_of(draft.event).empty();
  }

  bool tells_speech(TokenRange sentence) const {
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      if (story_.annotation.hit_at(t, Lexical::SpeechVerb) != nullptr) return true;
    }
    return false;
  }

  void add_matters(DraftIndex index, TokenRange sentence) {
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const Mention* mention = story_.annotation.mention_at(t);
      if (mention == nullptr) continue;
      const bool matter =
          mention->type >= EntityType::Agreement && mention->type <= EntityType::Programme;
      if (matter) {
        for_each_entity(*mention,
                        [&](EntityIndex e) { add_unique(story_.drafts[index].event.about, e); });
      }
      t = std::max(t + 1, mention->tokens.last) - 1;
    }
  }

  EventStory& story_;
  const Document& document_;
  DraftIndex current_ = no_draft;
};

}  // namespace

void read_event_matters(EventStory& story) { MatterReader(story).run(); }

}  // namespace communique
