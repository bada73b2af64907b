#include "fact/event/role_aside.hpp"

#include <string_view>

#include "text/word_set.hpp"

namespace communique {

DraftIndex organised_journey(const EventStory& story, const LexicalHit& verb,
                             const Clause& clause) {
  const Document& document = story.document();
  const TokenRange sentence = document.sentence_at(clause.head).tokens;
  const std::uint32_t t = clause.verb.first;
  const bool organised = clause.passive &&
                         story.words[verb.concept_id].role != EventPart::Nothing &&
                         !clause.agents.empty();
  if (!organised || t < sentence.first + 2 || !story.annotation.is(t - 1, WordKind::Trip))
    return no_draft;
  return story.last_draft_before(
      t, [](const EventDraft& draft) { return draft.event.kind == EventKind::Visit; });
}

DraftIndex introduced_draft(const EventStory& story, const LexicalHit& verb, const Clause& clause) {
  const Document& document = story.document();
  const TokenRange sentence = document.sentence_at(clause.head).tokens;
  constexpr std::uint32_t longest_opening = 5;
  if (verb.tokens.first != sentence.first || clause.agents.empty()) return no_draft;
  const Actors* agents = story.clauses.actors().after(verb.tokens.last);
  if (agents == nullptr || agents->tokens.last >= sentence.last ||
      !document.token(agents->tokens.last).is(Mark::Comma))
    return no_draft;
  const DraftIndex index = story.first_draft_in({agents->tokens.last, sentence.last});
  const bool near =
      index != no_draft && story.drafts[index].words.first <= agents->tokens.last + longest_opening;
  return near ? index : no_draft;
}

DraftIndex witnessed_signing(const EventStory& story, const Clause& clause) {
  const Document& document = story.document();
  const std::string_view verb = document.text_of(clause.head);
  const std::uint32_t begin = document.sentence_at(clause.head).tokens.first;
  const std::uint32_t subject =
      clause.subject_range.empty() ? clause.verb.first : clause.subject_range.first;
  const bool which = subject > begin && document.token(subject - 1).is(Particle::Which);
  const bool watches = (verb.starts_with("witness") && which) || verb.starts_with("look");
  if (clause.passive || !watches) return no_draft;
  const DraftIndex index = story.last_draft_in({begin, clause.head});
  const bool signing = index != no_draft && story.drafts[index].event.kind == EventKind::Ceremony;
  return signing ? index : no_draft;
}

DraftIndex watched_draft(const EventStory& story, const Clause& clause) {
  const Document& document = story.document();
  const TokenRange sentence = document.sentence_at(clause.head).tokens;
  const std::uint32_t end = clause.object_range.last;
  for (std::uint32_t t = clause.object_range.first; t < end; ++t) {
    const bool listing = document.token(t + 1).word == "well"_word ||
                         document.token(t - 1).word == "well"_word;  // "as well as"
    if (document.token(t).is(Particle::As) && !listing)
      return clause.passive ? no_draft : story.first_draft_in({t, sentence.last});
  }
  return no_draft;
}

DraftIndex represented_draft(const EventStory& story, const LexicalHit& verb,
                             const Clause& clause) {
  const Document& document = story.document();
  const TokenRange sentence = document.sentence_at(clause.head).tokens;
  static const WordSet represented = {"represented"};
  const std::uint32_t first = verb.tokens.first;
  if (!clause.passive || !represented.contains(document.token(first))) return no_draft;
  if (object_opens_with(document, clause, Particle::At))
    return story.first_draft_in(clause.object_range);
  if (clause.agents.empty()) return no_draft;
  const DraftIndex index = story.last_draft_in({sentence.first, first});
  const bool signing = index != no_draft && story.drafts[index].event.kind == EventKind::Ceremony;
  return signing ? index : no_draft;
}

}  // namespace communique
