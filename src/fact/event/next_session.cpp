#include "fact/event/next_session.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

// The last gathering before the token that is counted, within a few sentences; or nullptr.
const EventDraft* counted_before(const EventStory& story, std::uint32_t token) {
  constexpr std::uint32_t reach = 3;
  const Document& document = story.document();
  const std::uint32_t sentence = document.sentence_index(token);
  const EventDraft* last = nullptr;
  for (const EventDraft& draft : story.drafts) {
    const std::uint32_t first = draft.words.first;
    const bool near = first < token && document.sentence_index(first) + reach >= sentence;
    if (near && draft.name.ordinal && (last == nullptr || last->words.first < first)) last = &draft;
  }
  return last;
}

// Whether the ordinal at the token stands for a session by itself: "the fourth will", "the third is
// to be".
bool stands_alone(const EventStory& story, std::uint32_t ordinal) {
  const Document& document = story.document();
  const std::uint32_t next = ordinal + 1;
  if (next >= document.sentence_at(ordinal).tokens.last) return false;
  const Token& verb = document.token(next);
  return document.token(ordinal - 1).is(Particle::The) &&
         (verb.is(Particle::Will) || verb.is(Particle::Would) || verb.is(Particle::Is));
}

// "the tenth round of political consultations"
bool counts_consultations(const Annotation& annotation, const EventDraft& draft) {
  static const WordSet consultations = {"consultation", "consultations"};
  if (!draft.name.ordinal ||
      !consultations.contains(annotation.document.token(draft.words.last - 1)))
    return false;
  for (std::uint32_t t = draft.words.first; t < draft.words.last; ++t) {
    if (annotation.is(t, WordKind::Round)) return true;
  }
  return false;
}

bool is_bare_round(const Annotation& annotation, const EventDraft& draft) {
  return draft.event.kind == EventKind::Negotiation && draft.words.size() == 1 &&
         annotation.is(draft.words.first, WordKind::Round) && draft.event.about.empty();
}

}  // namespace

void add_next_sessions(EventStory& story) {
  const auto counted = [](const EventDraft& draft) { return draft.name.ordinal.has_value(); };
  if (std::ranges::none_of(story.drafts, counted)) return;
  for (std::uint32_t t = 1; t + 1 < story.document().size(); ++t) {
    if (!stands_alone(story, t)) continue;
    const std::optional<int> ordinal = ordinal_of(story.annotation, t);
    const EventDraft* former = ordinal ? counted_before(story, t) : nullptr;
    if (former == nullptr || former->name.ordinal != *ordinal - 1) continue;
    EventDraft next;
    next.words = {t, t + 1};
    next.name.ordinal = ordinal;
    next.happens = next.told = next.planned = true;
    next.event.kind = former->event.kind;
    next.event.participants = former->event.participants;
    next.event.about = former->event.about;
    next.event.evidence = story.evidence(t, "event-next", 0.65F);
    story.drafts.push_back(std::move(next));
  }
}

void follow_consultations(EventStory& story) {
  const EventDraft* consultations = nullptr;
  for (EventDraft& draft : story.drafts) {
    if (counts_consultations(story.annotation, draft)) consultations = &draft;
    if (consultations == nullptr || !is_bare_round(story.annotation, draft)) continue;
    draft.event.kind = EventKind::Conference;
    for (const EntityIndex e : actors_of(consultations->event)) {
      const EntityType type = story.reading.entities[e].type;
      if (type == EntityType::Country || type == EntityType::Bloc)
        add_unique(draft.event.participants, e);
    }
  }
}

}  // namespace communique
