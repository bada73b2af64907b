#include "fact/event/noun_or_verb.hpp"

#include <algorithm>

#include "fact/clause/actors.hpp"
#include "fact/clause/verb_group.hpp"
#include "fact/event/event_draft.hpp"
#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// "its first meeting", "the next meeting", "Ms Ruiz's first visit"
bool follows_determiner(const Document& document, std::uint32_t noun) {
  constexpr std::uint32_t reach = 3;
  const std::uint32_t begin = document.sentence_at(noun).tokens.first;
  for (std::uint32_t t = noun; t > begin && t + reach > noun; --t) {
    const Token& token = document.token(t - 1);
    if (token.is(Particle::The) || token.is(Particle::A) || token.is(Particle::Whose) ||
        token.is(Mark::Possessive))
      return true;
    if (is_possessive_pronoun(token)) return !token.is(Particle::Our) && !token.is(Particle::My);
    if (!token.is_word() || token.particle != Particle::None) return false;
  }
  return false;
}

// "Trade Minister A", "Peruvian Trade Minister A": whether an office opens the phrase.
bool opens_with_office(const Annotation& annotation, std::uint32_t t) {
  constexpr std::uint32_t longest_field = 4;
  const Document& document = annotation.document;
  for (std::uint32_t end = t + longest_field; t < std::min(end, document.size()); ++t) {
    if (!document.token(t).capital()) return false;
    if (annotation.has_hit_at(t, {Lexical::OfficeHead, Lexical::Honorific})) return true;
  }
  return false;
}

// "briefing the media", "hearing from bakers", "opening the fair", "meeting Minister A"
bool acts_on_something(const Annotation& annotation, const LexicalHit& noun) {
  const Document& document = annotation.document;
  const std::uint32_t next = noun.tokens.last;
  if (next >= document.size() || !document.text_of(noun.tokens).ends_with("ing")) return false;
  const Token& token = document.token(next);
  if (token.is(Particle::The) || token.is(Particle::A) || token.is(Particle::From) ||
      is_possessive_pronoun(token))
    return true;
  const Mention* object = annotation.mention_at(next);
  return (object != nullptr && object->type == EntityType::Person) ||
         opens_with_office(annotation, next);
}

// "a fair deal", "the fair and open talks", but not "the fair in Lima"
bool is_just(const Document& document, const LexicalHit& noun) {
  static const WordSet series = {"previous", "last", "next", "annual"};
  const std::uint32_t t = noun.tokens.first;
  if (document.token(t).word != "fair"_word || t == 0) return false;
  const Token& before = document.token(t - 1);
  const Token& next = document.token(std::min(noun.tokens.last, document.size() - 1));
  const bool told =
      before.is(Particle::The) || before.is(Particle::This) || series.contains(before);
  return !told || next.is(Particle::And) || next.is(Mark::Comma);
}

// "ministerial decree", "bilateral trade", "the fair price", but not "a bilateral with A"
bool stands_as_adjective(const Annotation& annotation, const LexicalHit& noun) {
  const Document& document = annotation.document;
  const std::uint32_t next = noun.tokens.last;
  const bool may = document.text_of(noun.tokens).ends_with("al") ||
                   document.token(noun.tokens.first).word == "fair"_word;
  if (next >= document.size() || !may) return false;
  const Token& token = document.token(next);
  return token.is_word() && token.is(Particle::None) && !starts_predicate(annotation, next) &&
         !is_adverb(document, next) && date_at(annotation, next) == nullptr;
}

// The "will" of "will also visit".
std::uint32_t before_adverbs(const Document& document, std::uint32_t t) {
  const std::uint32_t begin = document.sentence_at(t).tokens.first;
  while (t > begin && is_adverb(document, t)) --t;
  return t;
}

}  // namespace

bool stands_as_noun(const Annotation& annotation, std::uint32_t t) {
  const LexicalHit* noun = annotation.hit_at(t, Lexical::EventNoun);
  if (noun == nullptr || acts_on_something(annotation, *noun) ||
      stands_as_adjective(annotation, *noun) || is_just(annotation.document, *noun))
    return false;
  const LexicalHit* verb = annotation.hit_at(t, Lexical::EventVerb);
  if (verb == nullptr || noun->tokens.size() > verb->tokens.size()) return true;
  if (verb->form == LexicalForm::Past || verb->form == LexicalForm::Participle) return false;
  const Document& document = annotation.document;
  const TokenRange sentence = document.sentence_at(t).tokens;
  if (t == sentence.first || t == behind_bullet(document, sentence))
    return verb->form == LexicalForm::Gerund;
  const Token& first = document.token(before_adverbs(document, t - 1));
  if (verb->form == LexicalForm::Third && is_auxiliary(first)) return true;  // "had talks with"
  if (first.is(Particle::To) || first.is(Particle::Will) || is_auxiliary(first) ||
      first.is(Particle::And))
    return false;
  const Token& before = document.token(t - 1);
  if (before.word == "last"_word && (is_possessive_pronoun(first) || first.word == "our"_word))
    return true;
  if (before.is(Mark::Possessive) || before.particle != Particle::None) return true;
  if (follows_determiner(document, t)) return true;
  const Mention* mention = annotation.mention_at(t - 1);
  return before.is_word() && !before.capital() && mention == nullptr && !is_adverb(document, t - 1);
}

}  // namespace communique
