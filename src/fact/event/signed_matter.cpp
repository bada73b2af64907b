#include "fact/event/signed_matter.hpp"

#include <algorithm>

#include "fact/clause/actor_unit.hpp"
#include "fact/event/event_side.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

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

namespace {

// The "Salt Pact" of "the Salt Pact (SP) and the Fish Pact", where the latter is given; or nullptr.
const Mention* joined_before(const EventStory& story, const Mention& last, std::uint32_t begin) {
  const Document& document = story.document();
  std::uint32_t t = last.tokens.first;
  if (t > begin && is_article(document.token(t - 1))) --t;
  if (t < begin + 2 ||
      !(document.token(t - 1).is(Particle::And) || document.token(t - 1).is(Mark::Comma)))
    return nullptr;
  --t;
  if (t > begin && document.token(t - 1).is(Mark::Comma)) --t;
  if (t > begin + 1 && document.token(t - 1).is(Mark::CloseBracket))
    t = skip_bracket_back(document, t - 1, begin);
  const Mention* first = t > begin ? story.annotation.mention_at(t - 1) : nullptr;
  const bool joined = first != nullptr && first->type == EntityType::Agreement &&
                      first->tokens.last == t && first->entity != no_entity;
  return joined ? first : nullptr;
}

}  // namespace

void add_matter_before(const EventStory& story, const Clause& clause, Event& event) {
  const std::uint32_t begin = story.document().sentence_at(clause.head).tokens.first;
  for (std::uint32_t t = clause.head; t > begin; --t) {
    const Mention* mention = story.annotation.mention_at(t - 1);
    if (mention == nullptr || !is_matter(*mention)) continue;
    add_unique(event.about, mention->entity);
    while (clause.passive && (mention = joined_before(story, *mention, begin)) != nullptr)
      add_unique(event.about, mention->entity);
    return;
  }
}

void add_agreements(const EventStory& story, TokenRange range, Event& event) {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const Mention* mention = story.annotation.mention_at(t);
    if (mention == nullptr) continue;
    if (mention->type == EntityType::Agreement)
      for_each_entity(*mention, [&](EntityIndex e) { add_unique(event.about, e); });
    t = std::max(t + 1, mention->tokens.last) - 1;
  }
}

void add_listed_agreements(const EventStory& story, TokenRange sentence, Event& event) {
  const std::uint32_t end = end_of_list(story.document(), sentence);
  if (end == sentence.last) return;
  add_agreements(story, {sentence.last, end}, event);
  add_institutes(story, event);
}

bool witnesses_list(const EventStory& story, const Clause& clause) {
  const std::uint32_t end = story.document().sentence_at(clause.head).tokens.last;
  for (std::uint32_t t = clause.verb.last; t < end; ++t) {
    const LexicalHit* noun = story.annotation.hit_at(t, Lexical::EventNoun);
    if (noun != nullptr && story.words[noun->concept_id].frame == EventFrame::Signing) return true;
  }
  return false;
}

bool signs_several(const EventStory& story, const Clause& clause) {
  const Document& document = story.document();
  constexpr std::uint64_t documents = "documents"_word;
  constexpr std::uint32_t longest_phrase = 4;
  const std::uint32_t first = clause.verb.last;
  for (std::uint32_t t = first; t < std::min(first + longest_phrase, document.size()); ++t) {
    const LexicalHit* head = story.annotation.hit_at(t, Lexical::AgreementHead);
    if (document.token(t).word == documents ||
        (head != nullptr && head->form == LexicalForm::Plural))
      return true;
    if (document.token(t).kind == TokenKind::Mark) return false;
  }
  return false;
}

bool exchanges_words(const EventStory& story, TokenRange object) {
  for (std::uint32_t t = object.first; t < object.last; ++t) {
    const Mention* mention = story.annotation.mention_at(t);
    if (mention != nullptr && mention->type == EntityType::Agreement) return false;
    if (story.annotation.hit_at(t, Lexical::AgreementHead) != nullptr) return false;
    const Token& token = story.document().token(t);
    if (token.is(Particle::On) || token.is(Particle::About)) return true;
  }
  return false;
}

bool signs_record(const Document& document, TokenRange object) {
  static const WordSet records = {"minutes", "communiqué", "communique", "record", "statement",
                                  "book",    "letter",     "guestbook",  "list",   "petition"};
  for (std::uint32_t t = object.first; t < object.last; ++t) {
    if (is_preposition(document.token(t)) || document.token(t).kind == TokenKind::Mark) break;
    if (records.contains(document.token(t))) return true;
  }
  return false;
}

bool signs_it(const Document& document, const Clause& clause) {
  static const WordSet nouns = {"text", "document", "accord", "instrument", "paper"};
  const std::uint32_t t = clause.object_range.first;
  if (clause.actors().empty() || t + 1 >= document.size()) return false;
  return document.token(t).is(Particle::It) ||
         (document.token(t).is(Particle::The) && nouns.contains(document.token(t + 1)));
}

EntityIndex agreement_told_last(const EventStory& story, std::uint32_t token) {
  constexpr std::uint32_t reach = 3;
  const Document& document = story.document();
  const std::uint32_t sentence = document.sentence_index(token);
  const std::uint32_t first =
      document.sentences()[sentence > reach ? sentence - reach : 0].tokens.first;
  EntityIndex last = no_entity;
  for (const Mention& mention : mentions_in(story.annotation, {first, token})) {
    if (mention.type == EntityType::Agreement && mention.entity != no_entity) last = mention.entity;
  }
  return last;
}

bool is_told_of_it(const Document& document, const Clause& clause) {
  const std::uint32_t first = document.sentence_at(clause.head).tokens.first;
  return clause.passive && clause.verb.first == first + 1 && document.token(first).is(Particle::It);
}

void add_matter_of_sentence_before(const EventStory& story, const Clause& clause, Event& event) {
  const Document& document = story.document();
  const std::uint32_t sentence = document.sentence_index(clause.head);
  if (sentence == 0) return;
  const auto mentions = mentions_in(story.annotation, document.sentences()[sentence - 1].tokens);
  for (const Mention& mention : mentions) {
    if (mention.type == EntityType::Agreement) return add_unique(event.about, mention.entity);
  }
}

}  // namespace communique
