#include "fact/event/signed_matter.hpp"

#include "fact/event/event_side.hpp"
#include "fact/event/signing.hpp"

namespace communique {

void add_matter_of_signing_before(const EventStory& story, const Clause& clause, Event& event) {
  const EventDraft* last = nullptr;
  const std::size_t count = story.drafts.size();
  for (std::size_t i = count; i > 0 && i + longest_memory > count; --i) {
    const EventDraft& before = story.drafts[i - 1];
    const bool signing = before.event.kind == EventKind::Ceremony && !before.event.about.empty() &&
                         before.words.first < clause.head;
    if (signing && (last == nullptr || before.words.first > last->words.first)) last = &before;
  }
  if (last != nullptr) event.about = last->event.about;
}

void add_agreements_after_colon(const EventStory& story, const Clause& clause, Event& event) {
  const std::uint32_t end = story.document().sentence_at(clause.head).tokens.last;
  for (std::uint32_t t = clause.head; t < end; ++t) {
    if (!story.document().token(t).is(Mark::Colon)) continue;
    add_agreements(story, {t, end}, event);
    return add_institutes(story, event);
  }
}

void add_matter_before(const EventStory& story, const Clause& clause, Event& event) {
  const std::uint32_t begin = story.document().sentence_at(clause.head).tokens.first;
  for (std::uint32_t t = clause.head; t > begin; --t) {
    const Mention* mention = story.annotation.mention_at(t - 1);
    if (mention == nullptr || !is_matter(*mention)) continue;
    add_unique(event.about, mention->entity);
    return;
  }
}

}  // namespace communique
