#include <algorithm>

#include "fact/statement/speech_adjunct.hpp"
#include "fact/statement/speech_content.hpp"
#include "text/word_set.hpp"

// What is said after the verb.

namespace communique {

SpeechContent SpeechContentReader::after(std::uint32_t begin, const Clause& clause) const {
  SpeechContent content;
  const std::uint32_t end = document_.sentence_at(clause.head).tokens.last;
  const std::uint32_t t = behind_asides(begin, end);
  content.cue = cue_from({clause.head, begin}, t);
  if (t >= end || is_reply(t)) {
    content.frames = Nothing;
    return content;
  }
  if (!read_quotation(t, end, content) && !read_opening(t, end, content))
    read_object(t, clause, content);
  read_later(clause, content);
  if ((content.frames & Object) != 0 && names_object(t, clause.object_range.last))
    content.frames |= Naming;
  return content;
}

// "also said on Monday that"
std::uint32_t SpeechContentReader::behind_asides(std::uint32_t t, std::uint32_t end) const {
  while (t < end && !document_.token(t).is(Particle::All) &&
         (is_adverb(document_, t) || document_.token(t).is(Particle::There)))
    ++t;
  return t < end ? behind_adjuncts(annotation_, t, end) : t;
}

// "said, “A”", "said: A". Whether the token begins one.
bool SpeechContentReader::read_quotation(std::uint32_t t, std::uint32_t end,
                                         SpeechContent& content) const {
  const Token& token = document_.token(t);
  const bool before_quote = t + 1 < end && document_.token(t + 1).is(Mark::OpenQuote);
  const bool over_line = token.is(Mark::Colon) && t + 1 == end && quotes_next_line(t);
  if (over_line) content.cue.last = std::max(t + 2, clauses_.clause_end(t + 3));
  content.direct_quote = token.is(Mark::OpenQuote) || over_line ||
                         ((token.is(Mark::Comma) || token.is(Mark::Colon)) && before_quote);
  if (!content.direct_quote && !token.is(Mark::Colon)) return false;
  content.frames = content.direct_quote ? Quote : ThatClause;
  return true;
}

// A clause, an infinitive or a preposition, or what ends the clause. Whether the token is such.
bool SpeechContentReader::read_opening(std::uint32_t t, std::uint32_t end,
                                       SpeechContent& content) const {
  const Token& token = document_.token(t);
  if (token.is(Particle::That)) {
    content.frames = ThatClause;
  } else if (begins_infinitive(t)) {
    content.frames = ToInfinitive;
  } else if (begins_list(t)) {
    content.frames = ToInfinitive;
    content.cue.last = list_item_end(t + 2);
  } else if (is_preposition(token) || token.is(Particle::As)) {
    content.frames = Preposition;
    content.preposition = preposition_of_matter(t);
    if (token.is(Particle::With) && names_speech(t + 1, end)) content.frames |= NounOfSpeech;
  } else if ((token.kind == TokenKind::Mark && !token.is(Mark::Currency)) ||
             token.is(Particle::And) || token.is(Particle::Or) || token.is(Particle::But)) {
    content.frames = Nothing;
  } else {
    return false;
  }
  return true;
}

// "said in response to concerns": no matter of what is said.
bool SpeechContentReader::is_reply(std::uint32_t t) const {
  static const WordSet replies = {"response", "reply", "answer"};
  return document_.token(t).is(Particle::In) && t + 2 < document_.size() &&
         replies.contains(document_.token(t + 1)) && document_.token(t + 2).is(Particle::To);
}

// "said:" over a quotation
bool SpeechContentReader::quotes_next_line(std::uint32_t colon) const {
  return colon + 2 < document_.size() && document_.token(colon + 1).is(Mark::OpenQuote);
}

// "to meet", not "to the Committee".
bool SpeechContentReader::begins_infinitive(std::uint32_t t) const {
  if (!document_.token(t).is(Particle::To) || t + 1 >= document_.size()) return false;
  const Token& verb = document_.token(t + 1);
  return verb.is_word() && !verb.capital() && (verb.is(Particle::None) || is_auxiliary(verb));
}

// "to:" over a list of what is to be done.
bool SpeechContentReader::begins_list(std::uint32_t t) const {
  return document_.token(t).is(Particle::To) && t + 3 < document_.size() &&
         document_.token(t + 1).is(Mark::Colon) && document_.token(t + 2).starts_line;
}

std::uint32_t SpeechContentReader::list_item_end(std::uint32_t item) const {
  while (item + 1 < document_.size() && document_.token(item).kind == TokenKind::Mark) ++item;
  return std::max(item + 1, clauses_.clause_end(item + 1));
}

// "agreed on the pact", "agreed with Minister Ruiz on the pact"
Particle SpeechContentReader::preposition_of_matter(std::uint32_t t) const {
  const Particle preposition = document_.token(t).particle;
  if (preposition != Particle::With) return preposition;
  const Actors* partners = clauses_.actors().starting_at(t + 1);
  if (partners == nullptr || partners->tokens.last >= document_.size()) return preposition;
  const Token& next = document_.token(partners->tokens.last);
  return next.is(Particle::On) || next.is(Particle::Upon) ? next.particle : preposition;
}

// "agreed with this proposal"
bool SpeechContentReader::names_speech(std::uint32_t first, std::uint32_t end) const {
  constexpr std::uint32_t reach = 4;
  for (std::uint32_t t = first; t < std::min(end, first + reach); ++t) {
    if (annotation_.hit_at(t, Lexical::SpeechNoun) != nullptr) return true;
    if (!document_.token(t).is_word() || is_preposition(document_.token(t))) return false;
  }
  return false;
}

// The verb with the first clause after it.
TokenRange SpeechContentReader::cue_from(TokenRange verb, std::uint32_t content) const {
  const std::uint32_t end = document_.sentence_at(verb.first).tokens.last;
  while (content < end && (document_.token(content).kind == TokenKind::Mark ||
                           document_.token(content).is(Particle::That)))
    ++content;
  std::uint32_t last = clauses_.clause_end(std::min(content + 1, end));
  constexpr int most_parts = 3;
  for (int part = 1; part < most_parts && last + 1 < end && !says_something(content, last) &&
                     !document_.token(last + 1).is(Particle::With);
       ++part)
    last = clauses_.clause_end(last + 1);
  last = std::clamp(last, verb.last, end);
  while (last > verb.last && document_.token(last - 1).kind == TokenKind::Mark &&
         !document_.token(last - 1).is(Mark::CloseBracket))
    --last;
  return {verb.first, last};
}

// Whether a clause has its verb, or a phrase more than a word: "a committee, made up of two," has
// not.
bool SpeechContentReader::says_something(std::uint32_t first, std::uint32_t last) const {
  const bool clause = first > 0 && document_.token(first - 1).is(Particle::That);
  if (!clause) return last >= first + 2;
  for (std::uint32_t t = first; t < last; ++t) {
    if (starts_predicate(annotation_, t)) return true;
    if (t > first && document_.text_of(t).ends_with('s') && !document_.token(t).capital() &&
        t + 1 < last && document_.token(t + 1).particle != Particle::None)
      return true;
  }
  return last >= first + 8;
}

}  // namespace communique
