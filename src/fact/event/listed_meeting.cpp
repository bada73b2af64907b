#include "fact/event/listed_meeting.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

constexpr std::size_t longest_heading = 6;
constexpr std::size_t longest_list = 40;  // in sentences

bool heads_meetings(const EventStory& story, TokenRange sentence) {
  static const WordSet meetings = {"meetings", "bilaterals", "talks"};
  const std::uint32_t last = sentence.last - 1;
  return sentence.size() <= longest_heading && meetings.contains(story.document().token(last)) &&
         !holds_predicate(story.annotation, sentence);
}

// The person of "(1) A, Minister of Trade of Peru", or nullptr.
const Mention* listed_person(const EventStory& story, TokenRange sentence) {
  const std::uint32_t t = behind_bullet(story.document(), sentence);
  if (t == sentence.first) return nullptr;
  const Actors* actors = story.clauses.actors().starting_at(t);
  if (actors == nullptr || holds_predicate(story.annotation, sentence)) return nullptr;
  const Mention* person = story.clauses.actors().members(*actors).front();
  return person->type == EntityType::Person ? person : nullptr;
}

void add_meeting(EventStory& story, const Mention& guest) {
  EventDraft draft;
  draft.words = {guest.tokens.first, guest.tokens.first + 1};
  draft.happens = draft.told = true;
  draft.event.kind = EventKind::Meeting;
  draft.event.evidence = story.evidence(guest.tokens.first, "event-listed", 0.65F);
  add_unique(draft.event.participants, story.protagonist_before(guest.tokens.first));
  add_unique(draft.event.participants, guest.entity);
  if (draft.event.participants.size() == 2) story.drafts.push_back(std::move(draft));
}

}  // namespace

void add_listed_meetings(EventStory& story) {
  const auto& sentences = story.document().sentences();
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (!heads_meetings(story, sentences[i].tokens)) continue;
    const std::size_t end = std::min(i + longest_list, sentences.size());
    for (std::size_t k = i + 1; k < end; ++k) {
      if (const Mention* guest = listed_person(story, sentences[k].tokens))
        add_meeting(story, *guest);
    }
    i = end - 1;
  }
}

}  // namespace communique
