#include <algorithm>

#include "fact/clause/clause.hpp"
#include "fact/clause/defining_clause.hpp"
#include "fact/clause/named_examples.hpp"
#include "fact/clause/subject_apart.hpp"
#include "mention/date/date.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Tokens that a search for a subject looks back or ahead at most.
constexpr std::uint32_t longest_walk = 150;

bool is_relative(const Token& token) {
  return token.is(Particle::Who) || token.is(Particle::Which) || token.is(Particle::That);
}

bool joins_predicates(const Token& token) {
  return token.is(Particle::And) || token.is(Particle::Or) || token.is(Particle::But) ||
         token.is(Particle::Then) || token.is(Particle::While) || token.is(Mark::Comma) ||
         token.is(Mark::Semicolon) || token.is(Mark::EmDash);
}

bool embeds(const Token& token) {
  switch (token.particle) {
    case Particle::That:
    case Particle::Which:
    case Particle::Whom:
    case Particle::Whose:
    case Particle::Where:
    case Particle::When:
    case Particle::If:
    case Particle::Because:
    case Particle::As:
    case Particle::Although:
    case Particle::Than:
      return true;
    default:
      return false;
  }
}

// "X succeeds Y, who served in Lima and was named Minister": Y, as no comma ends her clause.
const Actors* antecedent_shared(const Document& document, const ActorPhrases& phrases,
                                std::uint32_t token, std::uint32_t limit) {
  if (!document.token(token - 1).is(Particle::And)) return nullptr;
  for (std::uint32_t t = token - 1; t > limit + 1; --t) {
    const Token& before = document.token(t - 1);
    const bool in_word = before.is(Mark::Hyphen) || before.is(Mark::Possessive);
    if (before.kind == TokenKind::Mark && !in_word) return nullptr;
    if (!before.is(Particle::Who)) continue;
    return document.token(t - 2).is(Mark::Comma) ? phrases.ending_at(t - 2) : nullptr;
  }
  return nullptr;
}

// Of "Several members, including A and B, said" A and B, of "The Minister who received A said" the
// Minister: whom the words before the verb tell of with more than a name.
const Actors* told_before(const Annotation& annotation, const ActorPhrases& phrases,
                          TokenRange words, const Clause& clause) {
  const Actors* named = examples_before(annotation, phrases, words.last, words.first);
  if (named != nullptr || clause.gerund) return named;
  return before_defining_clause(annotation, phrases, words.last, words.first);
}

// "Noting that salt is dear, X thanked": the clause of the gerund ends before X.
bool follows_opening_gerund(const Annotation& annotation, std::uint32_t subject,
                            std::uint32_t begin) {
  const LexicalHit* verb = annotation.hit_at(begin, Lexical::SpeechVerb);
  return verb != nullptr && verb->form == LexicalForm::Gerund && subject > verb->tokens.last &&
         annotation.document.token(subject - 1).is(Mark::Comma);
}

}  // namespace

// The subject of a verb group that begins at `end`.
const Actors* ClauseReader::subject_before(std::uint32_t end, Clause& clause) const {
  const std::uint32_t begin = document_.sentence_at(end).tokens.first;
  end = before_asides(end, begin);
  if (end == begin) return nullptr;
  if (const Actors* told = told_before(annotation_, actors_, {begin, end}, clause)) return told;
  const Actors* adjacent = actors_.ending_at(end);
  if (adjacent == nullptr && document_.token(end - 1).is(Mark::CloseBracket)) {
    end = skip_bracket_back(document_, end - 1, begin);
    adjacent = actors_.ending_at(end);
    if (end == begin) return nullptr;
  }
  if (const Actors* aside = between_dashes(annotation_, actors_, end, begin)) return aside;
  if (!clause.gerund && (adjacent == nullptr || adjacent->governed)) {
    const Actors* founded = founded_before(annotation_, actors_, end, begin);
    if (founded != nullptr) return founded;
  }
  if (adjacent != nullptr && !clause.gerund) return adjacent->governed ? nullptr : adjacent;
  if (adjacent != nullptr && stands_beside(*adjacent)) return adjacent;
  const Token& before = document_.token(end - 1);
  if (is_relative(before) && end - 1 > begin) {
    const bool comma = document_.token(end - 2).is(Mark::Comma);
    clause.relative = true;
    return actors_.ending_at(comma ? end - 2 : end - 1);
  }
  if (before.is(Mark::Comma) && annotation_.is(end, WordKind::Plan)) {
    // "to the Salt Council, due to meet in May": who meets, be it governed.
    const Actors* planned = actors_.ending_at(end - 1);
    if (planned != nullptr) return planned;
  }
  if (before.is(Mark::Comma) && !clause.gerund) {
    const Actors* subject = across_commas(end - 1, begin);
    if (subject != nullptr) return subject;
  }
  const bool aside = clause.gerund && (before.is(Particle::Before) || before.is(Particle::After));
  if (!joins_predicates(before) && !aside)
    return clause.gerund ? nullptr : beside_unnamed(end, begin);
  const Actors* subject = shared_subject(end);
  clause.shared = subject != nullptr;
  return subject;
}

// "..., with X noting that": X beside the clause, with a subject of its own.
bool ClauseReader::stands_beside(const Actors& actors) const {
  const std::uint32_t first = actors.tokens.first;
  return first > document_.sentence_at(first).tokens.first + 1 &&
         document_.token(first - 1).is(Particle::With) &&
         document_.token(first - 2).is(Mark::Comma);
}

// "X in turn urged", "X at the same time urged", "X on Wednesday chaired", "X will tomorrow
// receive": where the aside begins.
std::uint32_t ClauseReader::before_asides(std::uint32_t end, std::uint32_t begin) const {
  static const WordSet in_nouns = {"turn", "particular", "addition", "response"};
  const bool day_of_month = end >= begin + 4 && document_.token(end - 1).is(Mark::CloseBracket) &&
                            document_.token(end - 2).is_number() &&
                            document_.token(end - 3).is(Mark::OpenBracket) &&
                            date_at(annotation_, end - 4) != nullptr;
  if (day_of_month) end -= 3;  // "yesterday (27)"
  const DateMention* date = end > begin ? date_at(annotation_, end - 1) : nullptr;
  if (date != nullptr && date->tokens.first > begin) {
    end = date->tokens.first;
    while (end > begin + 1 && (document_.token(end - 1).is(Particle::On) ||
                               document_.token(end - 1).is(Particle::In) ||
                               document_.token(end - 1).is(Particle::Will)))
      --end;
    return end;
  }
  const bool in_turn = end >= begin + 2 && in_nouns.contains(document_.token(end - 1)) &&
                       document_.token(end - 2).is(Particle::In);
  if (in_turn) return end - 2;
  const bool at_once = end >= begin + 4 && document_.token(end - 1).word == "time"_word &&
                       document_.token(end - 2).word == "same"_word &&
                       document_.token(end - 4).is(Particle::At);
  return at_once ? end - 4 : end;
}

// "X and the financial institutions pledged": the named part of the subject.
const Actors* ClauseReader::beside_unnamed(std::uint32_t end, std::uint32_t begin) const {
  constexpr std::uint32_t longest_phrase = 6;
  for (std::uint32_t t = end; t > begin && t + longest_phrase > end; --t) {
    const Token& token = document_.token(t - 1);
    if (token.is(Particle::And)) {
      const Actors* actors = actors_.ending_at(t - 1);
      return actors != nullptr && !actors->governed && !is_object(*actors) ? actors : nullptr;
    }
    const bool of_noun_phrase = token.is_word() && !starts_predicate(annotation_, t - 1) &&
                                (token.is(Particle::None) || token.is(Particle::The) ||
                                 token.is(Particle::Its) || token.is(Particle::Other));
    if (!of_noun_phrase) return nullptr;
  }
  return nullptr;
}

// "X, who came from Y, said": the nearest phrase before one of the commas that can be a subject.
const Actors* ClauseReader::across_commas(std::uint32_t comma, std::uint32_t begin) const {
  const std::uint32_t limit = comma > longest_walk ? std::max(begin, comma - longest_walk) : begin;
  for (std::uint32_t t = comma; t > limit; --t) {
    const Token& token = document_.token(t);
    if (token.is(Mark::Semicolon)) break;
    if (token.is(Mark::CloseBracket))
      t = std::max(limit + 1, skip_bracket_back(document_, t, begin));
    if (!token.is(Mark::Comma)) continue;
    const Actors* actors = actors_.ending_at(t);
    if (actors != nullptr && opens_clause_of_its_own(*actors)) return actors;
  }
  return nullptr;
}

// Whether the phrase stands where a clause begins, and not within one.
bool ClauseReader::opens_clause_of_its_own(const Actors& actors) const {
  const std::uint32_t begin = document_.sentence_at(actors.tokens.first).tokens.first;
  if (actors.governed) return false;
  if (actors.tokens.first == begin) return true;
  const Token& before = document_.token(actors.tokens.first - 1);
  return before.kind == TokenKind::Mark || before.is(Particle::And) || before.is(Particle::But) ||
         before.is(Particle::That) || before.is(Particle::While) || before.is(Particle::After) ||
         before.is(Particle::Where) || before.is(Particle::When);
}

// The subject of the verb before "and" or ", adding": the nearest to the left that is neither in a
// quotation nor in a clause of its own.
const Actors* ClauseReader::shared_subject(std::uint32_t token) const {
  const std::uint32_t begin = document_.sentence_at(token - 1).tokens.first;
  const std::uint32_t limit = token > longest_walk ? std::max(begin, token - longest_walk) : begin;
  const bool list = stands_after_semicolon(token);  // "said A; urged B; asked C"
  if (const Actors* told = antecedent_shared(document_, actors_, token, limit)) return told;
  std::uint32_t quotes = 0;
  for (std::uint32_t t = token; t > limit; --t) {
    const Token& before = document_.token(t - 1);
    if (before.is(Mark::Semicolon) && quotes == 0 && !list) break;
    if (before.is(Mark::CloseQuote)) ++quotes;
    if (before.is(Mark::OpenQuote)) {
      if (quotes == 0) break;
      --quotes;
    }
    if (quotes > 0) continue;
    const Actors* actors = actors_.ending_at(t);
    if (actors != nullptr && is_subject(*actors) &&
        (!embedded(*actors) || goes_on_in_where(*actors, token) || follows_holder(token)))
      return actors;
  }
  return nullptr;
}

// "told Y that X will be named Minister, replacing Z": X replaces him, not who told it.
bool ClauseReader::follows_holder(std::uint32_t gerund) const {
  const LexicalHit* verb = annotation_.hit_at(gerund, Lexical::ChangeVerb);
  return verb != nullptr && verb->form == LexicalForm::Gerund &&
         document_.token(gerund - 1).is(Mark::Comma) &&
         !annotation_.concept_of(*verb).attribute("order").empty();
}

// "travels to Lima, where X and Y will meet and sign": the verbs of one clause.
bool ClauseReader::goes_on_in_where(const Actors& actors, std::uint32_t token) const {
  const std::uint32_t first = actors.tokens.first;
  return actors.member_count > 1 && first > document_.sentence_at(first).tokens.first &&
         document_.token(first - 1).is(Particle::Where) &&
         document_.token(token - 1).is(Particle::And) &&
         !document_.token(token - 2).is(Mark::Comma);
}

bool ClauseReader::stands_after_semicolon(std::uint32_t token) const {
  if (token > 1 && document_.token(token - 1).is(Particle::And)) --token;
  return document_.token(token - 1).is(Mark::Semicolon);
}

// "Noting that ..., X urged": the first subject to the right.
const Actors* ClauseReader::following_subject(std::uint32_t token) const {
  const std::uint32_t end = document_.sentence_at(token).tokens.last;
  const auto phrases = actors_.all();
  const Actors* actors = actors_.after(token);
  for (; actors != nullptr && actors != phrases.data() + phrases.size(); ++actors) {
    if (actors->tokens.first >= end) break;
    const bool after_comma = document_.token(actors->tokens.first - 1).is(Mark::Comma);
    if (after_comma && is_subject(*actors)) return actors;
  }
  return nullptr;
}

bool ClauseReader::is_subject(const Actors& actors) const {
  if (actors.governed) return false;
  const std::uint32_t begin = document_.sentence_at(actors.tokens.first).tokens.first;
  const std::uint32_t end = document_.sentence_at(actors.tokens.first).tokens.last;
  std::uint32_t next = actors.tokens.last;
  while (next < end && is_adverb(document_, next)) ++next;
  if (next < end &&
      (starts_predicate(annotation_, next) || document_.token(next).is(Particle::Who)))
    return true;
  const std::uint32_t first = actors.tokens.first;
  const bool after_quote = first >= begin + 2 && starts_predicate(annotation_, first - 1) &&
                           document_.token(first - 2).is(Mark::CloseQuote);
  if (after_quote) return true;
  // "Peru—which joined in 2009—has"
  const bool aside = next + 1 < end && document_.token(next).is(Mark::EmDash) &&
                     (document_.token(next + 1).is(Particle::Which) ||
                      document_.token(next + 1).is(Particle::Who));
  return next < end && (document_.token(next).is(Mark::Comma) || aside) && !is_object(actors);
}

// Whether a verb stands right before the phrase.
bool ClauseReader::is_object(const Actors& actors) const {
  const std::uint32_t begin = document_.sentence_at(actors.tokens.first).tokens.first;
  if (actors.tokens.first == begin) return false;
  const std::uint32_t before = actors.tokens.first - 1;
  return starts_predicate(annotation_, before) || document_.text_of(before).ends_with("ing") ||
         annotation_.has_hit_at(before, {Lexical::EventVerb});
}

// Whether the phrase stands in a clause of its own: "noted that Korea ...", "which Korea ...".
bool ClauseReader::embedded(const Actors& actors) const {
  const std::uint32_t begin = document_.sentence_at(actors.tokens.first).tokens.first;
  if (follows_opening_gerund(annotation_, actors.tokens.first, begin)) return false;
  constexpr std::uint32_t reach = 25;
  for (std::uint32_t t = actors.tokens.first; t > begin && t + reach > actors.tokens.first; --t) {
    const Token& token = document_.token(t - 1);
    if (embeds(token)) return true;
    const bool joins = token.is(Particle::And) || token.is(Particle::But);
    if (joins && t - 1 > begin && document_.token(t - 2).is(Mark::Comma)) return false;
    if (token.is(Mark::Semicolon) || token.is(Mark::OpenQuote) || token.is(Mark::CloseQuote))
      return false;
  }
  const bool bare = actors.tokens.first > begin &&
                    annotation_.hit_at(actors.tokens.first - 1, Lexical::SpeechVerb) != nullptr;
  return bare &&
         !(actors.tokens.first >= begin + 2 && !document_.token(actors.tokens.first - 2).is_word());
}

}  // namespace communique
