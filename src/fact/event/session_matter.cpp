#include "fact/event/session_matter.hpp"

#include <algorithm>
#include <unordered_map>

#include "fact/event/event_side.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Tokens between a word that tells a session and the body that sits.
constexpr std::uint32_t reach = 25;

using Abbreviations = std::unordered_map<std::uint64_t, EntityIndex>;

// The "EPA" of "the Peru–Chile Economic Partnership Agreement (EPA)".
Abbreviations abbreviated_agreements(const Annotation& annotation) {
  Abbreviations found;
  for (const Mention& mention : annotation.mentions) {
    const bool one_word = mention.type == EntityType::Agreement && mention.tokens.size() == 1 &&
                          mention.entity != no_entity;
    const Token& token = annotation.document.token(mention.tokens.first);
    if (one_word && token.all_capitals()) found.emplace(token.word, mention.entity);
  }
  return found;
}

// "CPTPP Commission", "EPA Council"
EntityIndex agreement_in_name(const EventStory& story, const Abbreviations& abbreviations,
                              TokenRange name) {
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    const LexicalHit* known = story.annotation.hit_at(t, Lexical::Agreement);
    if (known != nullptr) return entity_of(story.annotation, known->concept_id);
    const auto abbreviated = abbreviations.find(story.document().token(t).word);
    if (abbreviated != abbreviations.end() && story.document().token(t).all_capitals())
      return abbreviated->second;
  }
  return no_entity;
}

// "(JC) set up under the Peru–Chile Pact", "of the Peru–Chile Pact", behind a body.
EntityIndex agreement_behind(const EventStory& story, std::uint32_t t) {
  static const WordSet founding = {"up", "constituted"};
  constexpr std::uint32_t longest_link = 6;
  const Document& document = story.document();
  const std::uint32_t end = document.sentence_at(t - 1).tokens.last;
  if (t < end && document.token(t).is(Mark::OpenBracket)) t = skip_bracket(document, t, end);
  for (const std::uint32_t last = std::min(t + longest_link, end); t < last; ++t) {
    if (const Mention* mention = story.annotation.mention_at(t))
      return mention->type == EntityType::Agreement ? mention->entity : no_entity;
    const Token& token = document.token(t);
    const bool links = token.is(Particle::Of) || token.is(Particle::Under) ||
                       token.is(Particle::By) || token.is(Particle::For) ||
                       token.is(Particle::The) || founding.contains(token) ||
                       story.annotation.is(t, WordKind::Founding);
    if (!links) return no_entity;
  }
  return no_entity;
}

EntityIndex founding_agreement(const EventStory& story, const Abbreviations& abbreviations,
                               const Mention& body) {
  const EntityIndex named = agreement_in_name(story, abbreviations, body.tokens);
  if (named != no_entity) return named;
  const std::uint32_t first = body.tokens.first;
  const bool owned = first > 0 && story.document().token(first - 1).is(Particle::Its);
  return owned ? agreement_in_focus(story, first) : agreement_behind(story, body.tokens.last);
}

// Who sits, told near the word of the session, or nullptr.
const Mention* sitting_body(const EventStory& story, const EventDraft& draft) {
  const TokenRange sentence = story.document().sentence_at(draft.words.first).tokens;
  const std::vector<EntityIndex> actors = actors_of(draft.event);
  const std::uint32_t begin =
      draft.words.first > sentence.first + reach ? draft.words.first - reach : sentence.first;
  const std::uint32_t end = std::min(draft.words.last + reach, sentence.last);
  for (std::uint32_t t = begin; t < end; ++t) {
    const Mention* mention = story.annotation.mention_at(t);
    if (mention == nullptr) continue;
    if (mention->type == EntityType::Body &&
        std::ranges::find(actors, mention->entity) != actors.end())
      return mention;
    t = std::max(t + 1, mention->tokens.last) - 1;
  }
  return nullptr;
}

}  // namespace

void add_founding_agreements(EventStory& story) {
  const Abbreviations abbreviations = abbreviated_agreements(story.annotation);
  for (EventDraft& draft : story.drafts) {
    const EventKind kind = draft.event.kind;
    if (kind != EventKind::Conference && kind != EventKind::Meeting) continue;
    if (const Mention* body = sitting_body(story, draft))
      add_unique(draft.event.about, founding_agreement(story, abbreviations, *body));
  }
}

}  // namespace communique
