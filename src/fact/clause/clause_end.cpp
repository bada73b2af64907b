#include <algorithm>

#include "fact/clause/clause.hpp"
#include "mention/side.hpp"
#include "text/bracket.hpp"

namespace communique {
namespace {

bool opens_clause(const Token& token) {
  switch (token.particle) {
    case Particle::Which:
    case Particle::Who:
    case Particle::Whom:
    case Particle::Whose:
    case Particle::Where:
    case Particle::When:
    case Particle::While:
    case Particle::But:
    case Particle::Although:
    case Particle::Because:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::uint32_t ClauseReader::clause_end(std::uint32_t from) const {
  if (from == 0 || from >= document_.size()) return from;
  const std::uint32_t end = document_.sentence_at(from - 1).tokens.last;
  std::uint32_t quotes = 0;
  for (std::uint32_t t = from; t < end; ++t) {
    const Token& token = document_.token(t);
    if (token.is(Mark::None) && !token.is(Particle::And) && !token.is(Particle::But)) continue;
    if (token.is(Mark::OpenBracket)) {
      t = std::max(t + 1, skip_bracket(document_, t, end)) - 1;
    } else if (token.is(Mark::OpenQuote)) {
      ++quotes;
    } else if (token.is(Mark::CloseQuote)) {
      if (quotes == 0) return t;
      --quotes;
    } else if (ends_clause(t, end)) {
      return t;
    }
  }
  return end;
}

// Whether the clause before the token ends there. Of words, "and" and "but" alone can end one.
bool ClauseReader::ends_clause(std::uint32_t t, std::uint32_t end) const {
  const Token& token = document_.token(t);
  if (token.is(Mark::Semicolon) || token.is(Mark::Colon)) return true;
  // "the Peru – Chile Salt Committee"
  if (token.is_dash() && annotation_.mention_at(t) != nullptr) return false;
  if (token.is(Mark::EmDash)) return true;
  if (token.is(Mark::EnDash)) return !token.glued && !joins_sides(annotation_, t);
  if (t + 2 >= end) return token.is(Mark::Period);
  if (token.is(Particle::And) || token.is(Particle::But)) return predicate_at(t + 1, end);
  if (!token.is(Mark::Comma)) return false;
  std::uint32_t next = t + 1;
  if (document_.token(next).is(Particle::And))
    return predicate_at(next + 1, end) || document_.token(next + 1).is(Particle::With);
  const bool relative = is_preposition(document_.token(next)) && next + 1 < end &&
                        opens_clause(document_.token(next + 1));
  return relative || opens_clause(document_.token(next)) || predicate_at(next, end) ||
         participle_at(next);
}

// Whether a predicate, or a subject with its predicate, begins at the token.
bool ClauseReader::predicate_at(std::uint32_t t, std::uint32_t end) const {
  while (t < end && is_adverb(document_, t)) ++t;
  if (t >= end) return false;
  if (starts_predicate(annotation_, t) || says(t)) return true;
  const Actors* actors = actors_.starting_at(t);
  if (actors == nullptr) return false;
  for (t = actors->tokens.last; t < end && is_adverb(document_, t);) ++t;
  return t < end && starts_predicate(annotation_, t);
}

// "and congratulate", but not "and request", which may be a noun.
bool ClauseReader::says(std::uint32_t t) const {
  const LexicalHit* verb = annotation_.hit_at(t, Lexical::SpeechVerb);
  return verb != nullptr && verb->form == LexicalForm::Base &&
         annotation_.hit_at(t, Lexical::SpeechNoun) == nullptr;
}

// ", asking ..."
bool ClauseReader::participle_at(std::uint32_t t) const {
  const Token& token = document_.token(t);
  if (!token.is_word() || token.capital()) return false;
  return token.particle == Particle::None && document_.text_of(t).ends_with("ing");
}

}  // namespace communique
