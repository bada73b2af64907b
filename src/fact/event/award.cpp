#include "fact/event/award.hpp"

#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet awards = {"award",  "awards",    "medal",    "medals",        "commendation",
                        "prize",  "citations", "citation", "commendations", "prizes",
                        "plaque", "plaques",   "order",    "honor"};
const WordSet giving_verbs = {"presented", "awarded", "conferred", "went",    "received",
                              "bestowed",  "honored", "decorated", "receives"};

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
    EventDraft draft;
    draft.words = {giving, giving + 1};
    draft.happens = true;
    draft.event.kind = EventKind::Ceremony;
    draft.event.evidence = story_.evidence(giving, "event-award", 0.65F);
    static const std::uint64_t received = word_hash("received");
    const auto& phrases = story_.clauses.actors();
    const bool receives = document_.token(giving).word == received;
    for (const Actors& actors : phrases.in(sentence_)) {
      const bool before = actors.tokens.last <= giving;
      const auto members = phrases.members(actors);
      if (before == receives && members.front()->type == EntityType::Person)
        add_actors(draft.event.participants, members);
      if (before && !receives && !actors.governed) add_actors(draft.event.organizers, members);
    }
    if (!draft.event.participants.empty()) story_.drafts.push_back(std::move(draft));
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
