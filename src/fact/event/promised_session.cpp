#include "fact/event/promised_session.hpp"

#include "fact/event/promise.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool names_session(const Document& document, const EventDraft& draft) {
  static const WordSet sessions = {"session", "meeting", "consultation", "consultations",
                                   "dialogue"};
  if (draft.event.kind != EventKind::Conference) return false;
  for (std::uint32_t t = draft.words.first; t < draft.words.last; ++t) {
    if (sessions.contains(document.token(t))) return true;
  }
  return false;
}

// Of "A and B agreed to hold", and of "A and B agreed to:" and "- hold" on a line of its own.
std::span<const Mention* const> who_agreed(const EventStory& story, const LexicalHit& verb,
                                           const Clause& clause) {
  if (const auto promise = promise_before(story, clause.verb.first)) return promise->subjects;
  const std::uint32_t begin = story.document().sentence_at(verb.tokens.first).tokens.first;
  const bool listed = verb.form == LexicalForm::Base && !clause.subjects.empty() &&
                      clause.subjects.front()->tokens.first < begin;
  return listed ? clause.subjects : std::span<const Mention* const>{};
}

}  // namespace

bool promise_session(const EventStory& story, const LexicalHit& verb, const Clause& clause,
                     EventDraft& session) {
  if (!names_session(story.document(), session)) return false;
  std::vector<EntityIndex> sides;
  for (const Mention* host : who_agreed(story, verb, clause))
    for_each_entity(*host, [&](EntityIndex e) { add_unique(sides, story.sides.of(e)); });
  if (sides.size() < 2) return false;
  session.planned = session.happens = session.told = true;
  for (const EntityIndex side : sides) add_unique(session.event.participants, side);
  return true;
}

bool is_only_promised(const EventStory& story, const EventDraft& gathering) {
  static const WordSet holding = {"hold", "convene", "organize", "organise"};
  constexpr std::uint32_t longest_approach = 6;
  if (!gathering.planned || gathering.event.kind != EventKind::Conference) return false;
  const std::uint32_t first = gathering.words.first;
  const std::uint32_t begin = story.document().sentence_at(first).tokens.first;
  for (std::uint32_t t = first; t > begin && t + longest_approach > first; --t) {
    if (holding.contains(story.document().token(t - 1)))
      return promise_before(story, t - 1).has_value();
  }
  return false;
}

}  // namespace communique
