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

bool is_institute(const Mention* mention) {
  return mention != nullptr &&
         (mention->type == EntityType::Body || mention->type == EntityType::Organization);
}

// The institute of "for the Salt Institute" at the token, or nullptr.
const Mention* institute_behind_for(const EventStory& story, std::uint32_t t) {
  const Document& document = story.document();
  if (t + 2 >= document.size() || !document.token(t).is(Particle::For)) return nullptr;
  const std::uint32_t name = document.token(t + 1).is(Particle::The) ? t + 2 : t + 1;
  const Mention* mention = story.annotation.mention_at(name);
  return is_institute(mention) ? mention : nullptr;
}

// Whether the person holds a post there: no envoy of a state.
bool belongs_to(const EventStory& story, const Mention& person, const Mention& institute) {
  return std::ranges::any_of(story.reading.posts, [&](const Post& post) {
    return post.person == person.entity && !post.former && post.body == institute.entity;
  });
}

// "A, Director of the Salt Institute, signed for the Salt Institute and B for the Fish Institute":
// at the ceremony told before.
void read_signers_for_institutes(EventStory& story, std::uint32_t signed_word) {
  if (institute_behind_for(story, signed_word + 1) == nullptr) return;
  const auto& phrases = story.clauses.actors();
  const TokenRange sentence = story.document().sentence_at(signed_word).tokens;
  const DraftIndex index = last_ceremony_before(story, sentence.first);
  if (index == no_draft) return;
  for (const Actors& actors : phrases.in(sentence)) {
    const std::uint32_t behind = actors.tokens.last;
    const Mention* institute =
        institute_behind_for(story, behind == signed_word ? behind + 1 : behind);
    const auto members = phrases.members(actors);
    if (institute != nullptr && belongs_to(story, *members.front(), *institute))
      add_actors(story.drafts[index].event.participants, members);
  }
}

}  // namespace

void read_signatory_lists(EventStory& story) {
  const Document& document = story.document();
  if (document.holds(signatory_words) || document.holds(signing_words)) {
    for (const Sentence& sentence : document.sentences()) read_signatories(story, sentence.tokens);
  }
  for (const std::uint32_t t : document.places_of("signed"_word))
    read_signers_for_institutes(story, t);
  for (std::uint32_t t = 0;
       (t = story.annotation.next_word(t, {WordKind::Document})) < document.size(); ++t)
    read_signers_of_documents(story, t);
}

}  // namespace communique
