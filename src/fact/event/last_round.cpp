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

// The gathering with a name that the sentence tells of before the token, or nullptr.
const EventDraft* named_before(const EventStory& story, std::uint32_t token) {
  const TokenRange before{story.document().sentence_at(token).tokens.first, token};
  const auto named = std::ranges::find_if(story.drafts, [&](const EventDraft& draft) {
    return draft.name.ordinal && before.contains(draft.words.first);
  });
  return named == story.drafts.end() ? nullptr : &*named;
}

}  // namespace

void add_session_before(EventStory& story) {
  const Document& document = story.document();
  for (const std::uint32_t t : document.places_of("having"_word)) {
    if (!document.token(t - 2).is(Particle::The)) continue;
    const std::optional<int> ordinal = ordinal_of(story.annotation, t - 1);
    const EventDraft* session = ordinal ? named_before(story, t) : nullptr;
    if (session == nullptr || session->name.ordinal <= ordinal) continue;
    EventDraft draft;
    draft.words = {t - 1, t + 1};
    draft.name.ordinal = ordinal;
    draft.happens = draft.told = draft.earlier = true;
    draft.event.kind = session->event.kind;
    draft.event.participants = session->event.participants;
    draft.event.evidence = story.evidence(t, "event-before", 0.65F);
    story.drafts.push_back(std::move(draft));
  }
}

void add_last_rounds(EventStory& story) {
  const Document& document = story.document();
  for (std::uint32_t t = 0;
       (t = story.annotation.next_word(t, {WordKind::Round})) < document.size(); ++t) {
    if (!names_one_of_them(document, t + 1)) continue;
    EventDraft draft;
    draft.words = {t + 3, t + 4};
    draft.happens = draft.told = true;
    draft.event.kind = EventKind::Negotiation;
    draft.event.evidence = story.evidence(t, "event-round", 0.65F);
    story.drafts.push_back(std::move(draft));
  }
}

}  // namespace communique
