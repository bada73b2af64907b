#include "fact/event/last_round.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

// Whether "the last", "the most recent of them" stands there, a comma before it.
bool names_one_of_them(const Document& document, std::uint32_t comma) {
  static const WordSet which = {"last", "latest", "most", "first", "final"};
  return comma + 2 < document.size() && document.token(comma).is(Mark::Comma) &&
         document.token(comma + 1).is(Particle::The) && which.contains(document.token(comma + 2));
}

}  // namespace

void add_last_rounds(EventStory& story) {
  static const WordSet rounds = {"rounds"};
  const Document& document = story.document();
  if (!document.holds(rounds)) return;
  for (std::uint32_t t = 0; t + 1 < document.size(); ++t) {
    if (!rounds.contains(document.token(t)) || !names_one_of_them(document, t + 1)) continue;
    EventDraft draft;
    draft.words = {t + 3, t + 4};
    draft.happens = draft.told = true;
    draft.event.kind = EventKind::Negotiation;
    draft.event.evidence = story.evidence(t, "event-round", 0.65F);
    story.drafts.push_back(std::move(draft));
  }
}

}  // namespace communique
