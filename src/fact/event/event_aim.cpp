#include "fact/event/event_aim.hpp"

#include "fact/clause/verb_group.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// The verb of "leaders gather in Lima in June for the Salt Summit", or nullptr.
const LexicalHit* gathering_before(const EventStory& story, const EventDraft& named) {
  constexpr std::uint32_t reach = 15;
  const std::uint32_t begin = story.document().sentence_at(named.words.first).tokens.first;
  for (std::uint32_t t = named.words.first; t > begin && t + reach > named.words.first; --t) {
    const LexicalHit* verb = story.annotation.hit_at(t - 1, Lexical::EventVerb);
    if (verb != nullptr && story.words[verb->concept_id].frame == EventFrame::Gathering)
      return verb;
  }
  return nullptr;
}

bool describes(const Token& word) {
  return word.is_word() && !word.capital() && word.particle == Particle::None;
}

// Where the draft's words begin with their ordinal, what describes them and the article: "the
// second annual".
std::uint32_t first_of_phrase(const EventStory& story, const EventDraft& draft) {
  constexpr std::uint32_t longest = 3;
  const std::uint32_t name = draft.words.first;
  std::uint32_t t = name;
  while (t > 1 && t + longest > name &&
         (ordinal_of(story.annotation, t - 1) || describes(story.document().token(t - 1))))
    --t;
  const Token& before = story.document().token(t > 0 ? t - 1 : t);
  const bool determined = before.is(Particle::The) || is_possessive_pronoun(before);
  return t > 1 && determined ? t - 1 : t;
}

// "received A and discussed preparations for the fourth round": not what they met for.
bool tells_more_between(const EventStory& story, const EventDraft& met, const EventDraft& draft) {
  const std::uint32_t first = first_of_phrase(story, draft);
  return met.words.last < first && holds_predicate(story.annotation, {met.words.last, first});
}

// Whether the draft's words follow "for", as in "for the fourth round".
bool follows_for(const EventStory& story, const EventDraft& draft) {
  const std::uint32_t t = first_of_phrase(story, draft);
  return t > 0 && story.document().token(t - 1).is(Particle::For);
}

// "The three ministers met in the framework of the Salt Dialogue": two may meet beside it.
bool follows_framework(const EventStory& story, const EventDraft& met, const EventDraft& draft) {
  static const WordSet frames = {"framework", "context"};
  const std::uint32_t t = first_of_phrase(story, draft);
  return met.event.kind == EventKind::Conference && t > 1 &&
         story.document().token(t - 1).is(Particle::Of) &&
         frames.contains(story.document().token(t - 2));
}

// Day and place told of the gathering are those of what people gather for.
void tell_gathering(EventStory& story, DraftIndex index) {
  EventDraft& named = story.drafts[index];
  const LexicalHit* verb = gathering_before(story, named);
  if (verb == nullptr) return;
  story.cues.push_back({verb->tokens, index});
  named.happens = named.told = true;
}

// One with a name, or a numbered round.
bool is_certain(const EventDraft& aim) {
  const bool round = aim.event.kind == EventKind::Negotiation && aim.name.ordinal;
  return !aim.event.name.empty() || round;
}

}  // namespace

void move_to_named(EventStory& story) {
  for (DraftIndex i = 0; i + 1 < story.drafts.size(); ++i) {
    EventDraft& meeting = story.drafts[i];
    EventDraft& named = story.drafts[i + 1];
    if (meeting.event.evidence.rule != "event-met" || !is_certain(named)) continue;
    if (story.document().sentence_index(meeting.words.first) !=
            story.document().sentence_index(named.words.first) ||
        !(follows_for(story, named) || follows_framework(story, meeting, named)) ||
        tells_more_between(story, meeting, named))
      continue;
    for (const EntityIndex e : meeting.event.participants) add_unique(named.event.participants, e);
    meeting.generic = true;
    named.told = named.happens = true;
    story.cues.push_back({meeting.words, i + 1});
    std::erase_if(story.cues, [&](const EventCue& c) { return c.draft == i; });
  }
  for (DraftIndex i = 0; i < story.drafts.size(); ++i) {
    if (!story.drafts[i].event.name.empty() && follows_for(story, story.drafts[i]))
      tell_gathering(story, i);
  }
}

}  // namespace communique
