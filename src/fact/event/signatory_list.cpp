#include "fact/event/signatory_list.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet signatory_words = {"signatories", "signatures"};
const WordSet signing_words = {"signing"};

// The last ceremony of the sentences before.
DraftIndex last_ceremony_before(const EventStory& story, std::uint32_t token) {
  return story.last_draft_before(token, [](const EventDraft& draft) {
    return draft.event.kind == EventKind::Ceremony && draft.told;
  });
}

void add_persons_in(const EventStory& story, TokenRange range, std::vector<EntityIndex>& list) {
  const auto& phrases = story.clauses.actors();
  for (const Actors& actors : phrases.in(range)) {
    if (!actors.governed && phrases.members(actors).front()->type == EntityType::Person)
      add_actors(list, phrases.members(actors));
  }
}

// "The signatories were A and B", "Signing for Peru were A and B", "The texts bear the signatures
// of A and B": of the ceremony told before.
void read_signatories(EventStory& story, TokenRange sentence) {
  std::uint32_t t = sentence.first;
  if (!signing_words.contains(story.document().token(t))) {
    while (t < sentence.last && !signatory_words.contains(story.document().token(t))) ++t;
    if (t == sentence.last) return;
  }
  const DraftIndex index = last_ceremony_before(story, sentence.first);
  if (index == no_draft) return;
  const std::uint32_t end = end_of_list(story.document(), sentence);
  const auto& phrases = story.clauses.actors();
  for (const Actors& actors : phrases.in({t, end})) {
    if (phrases.members(actors).front()->type == EntityType::Person)
      add_actors(story.drafts[index].event.participants, phrases.members(actors));
  }
}

// "The documents were inked by, among others, A for the plan and B for the loan": those who sign at
// the ceremony told before.
void read_signers_of_documents(EventStory& story, std::uint32_t noun) {
  const Document& document = story.document();
  const TokenRange sentence = document.sentence_at(noun).tokens;
  if (noun > sentence.first + 2 || story.first_draft_in(sentence) < story.drafts.size() ||
      document.token(sentence.first).starts_line)
    return;
  const LexicalHit* verb = nullptr;
  for (std::uint32_t t = noun + 1; t < std::min(noun + 5, sentence.last) && verb == nullptr; ++t)
    verb = story.annotation.hit_at(t, Lexical::EventVerb);
  if (verb == nullptr || story.words[verb->concept_id].frame != EventFrame::Signing) return;
  const Clause clause = story.clauses.read(*verb);
  const DraftIndex index = last_ceremony_before(story, sentence.first);
  if (!clause.passive || clause.agents.empty() || index == no_draft) return;
  std::vector<EntityIndex>& participants = story.drafts[index].event.participants;
  add_actors(participants, clause.agents);
  add_persons_in(story, sentence, participants);
}

}  // namespace

void read_signatory_lists(EventStory& story) {
  const Document& document = story.document();
  const bool signatories = document.holds(signatory_words) || document.holds(signing_words);
  for (const Sentence& sentence : document.sentences()) {
    if (signatories) read_signatories(story, sentence.tokens);
  }
  static const WordSet document_words = {"documents", "agreements", "texts", "instruments",
                                         "memoranda"};
  const std::uint32_t last_document = document.holds(document_words) ? document.size() : 0;
  for (std::uint32_t t = 0; t < last_document; ++t) {
    if (document_words.contains(document.token(t))) read_signers_of_documents(story, t);
  }
}

}  // namespace communique
