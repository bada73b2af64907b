#include "fact/event/event_noun.hpp"

#include <algorithm>

#include "fact/event/event_noun_phrase.hpp"

namespace communique {
namespace {

// Whether a quotation that began in the sentence is still open.
bool is_quoted(const Document& document, std::uint32_t token) {
  bool open = false;
  for (std::uint32_t t = document.sentence_at(token).tokens.first; t < token; ++t) {
    if (document.token(t).is(Mark::OpenQuote)) open = true;
    if (document.token(t).is(Mark::CloseQuote)) open = false;
  }
  return open;
}

// "briefing the media", "opening the fair"
bool acts_on_something(const Document& document, const LexicalHit& noun) {
  const std::uint32_t next = noun.tokens.last;
  if (next >= document.size() || !document.text_of(noun.tokens).ends_with("ing")) return false;
  const Token& token = document.token(next);
  return token.is(Particle::The) || token.is(Particle::A) || is_possessive_pronoun(token);
}

}  // namespace

void add_noun_drafts(EventStory& story) {
  const std::size_t names = story.drafts.size();
  std::size_t next_name = 0;
  for (std::uint32_t t = 0; t < story.document().size(); ++t) {
    while (next_name < names && story.drafts[next_name].words.last <= t) ++next_name;
    if (next_name < names && story.drafts[next_name].words.first <= t) continue;
    if (next_name > 0 && story.drafts[next_name - 1].words.last == t) continue;
    const LexicalHit* noun = story.annotation.hit_at(t, Lexical::EventNoun);
    if (noun == nullptr || story.annotation.mention_at(t) != nullptr) continue;
    // "five days of talks" tells how long, "entry into force" far from the headline how far.
    const bool measured = t > 1 && story.document().token(t - 1).is(Particle::Of) &&
                          story.words[noun->concept_id].kind == EventKind::Meeting;
    const bool background = story.words[noun->concept_id].frame == EventFrame::Starting &&
                            story.document().sentence_index(t) > 2;
    if (measured || background || !stands_as_noun(story.annotation, t) ||
        is_quoted(story.document(), t))
      continue;
    story.drafts.push_back(read_noun_phrase(story, *noun));
    t = noun->tokens.last - 1;
  }
}

bool stands_as_noun(const Annotation& annotation, std::uint32_t t) {
  const LexicalHit* noun = annotation.hit_at(t, Lexical::EventNoun);
  if (noun != nullptr && acts_on_something(annotation.document, *noun)) return false;
  const LexicalHit* verb = annotation.hit_at(t, Lexical::EventVerb);
  if (verb == nullptr) return true;
  if (verb->form == LexicalForm::Past || verb->form == LexicalForm::Participle) return false;
  const Document& document = annotation.document;
  if (t == document.sentence_at(t).tokens.first) return verb->form == LexicalForm::Gerund;
  const Token& before = document.token(t - 1);
  if (before.is(Particle::To) || is_auxiliary(before) || before.is(Particle::And)) return false;
  if (before.is(Mark::Possessive) || before.particle != Particle::None) return true;
  const Mention* mention = annotation.mention_at(t - 1);
  return before.is_word() && !before.capital() && mention == nullptr && !is_adverb(document, t - 1);
}

}  // namespace communique
