#include "fact/statement/speech_content.hpp"

#include <algorithm>

#include "fact/statement/speech_adjunct.hpp"
#include "mention/number/amount.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Tokens after the verb in which a "that" or a quotation still belongs to it.
constexpr std::uint32_t late_reach = 30;
// Tokens in which the noun of an object is looked for.
constexpr std::uint32_t object_reach = 8;

// "warned against", but not "announced at the summit".
bool leads_on(Particle preposition) {
  switch (preposition) {
    case Particle::For:
    case Particle::To:
    case Particle::About:
    case Particle::Against:
    case Particle::Over:
    case Particle::Of:
    case Particle::As:
      return true;
    default:
      return false;
  }
}

bool fits(const SpeechWord& word, const SpeechContent& content) {
  if (word.frames == 0 && content.frames == Preposition) return leads_on(content.preposition);
  if (word.frames == 0) return content.frames != 0 && content.frames != Nothing;
  std::uint16_t allowed = word.frames;
  const bool of_the_object = content.late_that && (content.frames & Object) != 0 &&
                             (word.frames & (Object | Addressee)) == 0;
  if (of_the_object) allowed &= static_cast<std::uint16_t>(~ThatClause);
  if ((allowed & Preposition) != 0 &&
      std::ranges::find(word.prepositions, content.preposition) == word.prepositions.end())
    allowed &= static_cast<std::uint16_t>(~Preposition);
  return (allowed & content.frames) != 0;
}

// Whether the verb can stand at the end of what it says: "..., the ministry said on Monday.",
// "..., she stressed."
bool may_end_sentence(const SpeechWord& word, const SpeechContent& content) {
  const bool tells = (word.frames & Addressee) != 0 && (word.frames & Object) == 0;
  if (tells && content.frames == Object) return true;
  if (content.frames == Nothing && (word.frames == 0 || (word.frames & ThatClause) != 0))
    return true;
  return word.act == Act::Announce || (word.frames & BareClause) != 0
             ? (content.frames & (NounOfSpeech | ToInfinitive | BareClause)) == 0
             : false;
}

bool is_pronoun_subject(const Token& token) {
  switch (token.particle) {
    case Particle::He:
    case Particle::She:
    case Particle::They:
    case Particle::It:
    case Particle::We:
    case Particle::I:
    case Particle::There:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::optional<SpeechContent> SpeechContentReader::read(const SpeechWord& word, TokenRange verb,
                                                       const Clause& clause) const {
  SpeechContent content = after(verb.last, clause);
  if (word.frames == 0 || (word.frames & (ThatClause | Quote)) != 0) {
    if (const auto quotation = quotation_before(clause, verb)) {
      content.frames = Quote;
      content.direct_quote = true;
      content.cue = *quotation;
      return content;
    }
  }
  const bool follows = (content.frames & (ThatClause | Quote)) != 0;
  if (!follows && (clause.inverted || may_end_sentence(word, content))) {
    if (const auto before = sentence_around(clause, verb)) {
      content.frames = ThatClause;
      content.cue = *before;
      return content;
    }
  }
  if (content.frames == Nothing && follows_to_which(clause)) {
    content.frames = Preposition;
    content.preposition = Particle::To;
    content.cue.first = clause.subject_range.first - 2;
  }
  if (!clause.passive && follows_its_object(clause)) {
    content.frames |= Object;
    if (annotation_.hit_at(clause.subject_range.first - 2, Lexical::SpeechNoun) != nullptr)
      content.frames |= NounOfSpeech;
    content.cue.first = clause.subject_range.first;
  }
  const bool told_by = clause.passive && (word.frames == 0 || (word.frames & Object) != 0);
  if (!told_by && !fits(word, content)) return std::nullopt;
  if (content.announces_words) extend_over_colon(content.cue);
  return content;
}

// "the duties that X announced", "an offer which we accepted"
bool SpeechContentReader::follows_its_object(const Clause& clause) const {
  if (clause.subject_range.empty() || clause.shared || clause.relative || clause.gerund)
    return false;
  const std::uint32_t first = clause.subject_range.first;
  if (first < document_.sentence_at(first).tokens.first + 2) return false;
  const Token& before = document_.token(first - 1);
  if (before.is(Particle::Which)) return !is_preposition(document_.token(first - 2));
  return before.is(Particle::That) && document_.token(first - 2).is_word() &&
         !starts_predicate(annotation_, first - 2) &&
         annotation_.hit_at(first - 2, Lexical::SpeechVerb) == nullptr;
}

// "a tariff cut, to which Peru agreed"
bool SpeechContentReader::follows_to_which(const Clause& clause) const {
  const std::uint32_t first = clause.subject_range.first;
  return !clause.subject_range.empty() && !clause.passive && !clause.shared &&
         first >= document_.sentence_at(first).tokens.first + 3 &&
         document_.token(first - 1).is(Particle::Which) &&
         document_.token(first - 2).is(Particle::To);
}

// "issued the following statement: “A."
void SpeechContentReader::extend_over_colon(TokenRange& cue) const {
  constexpr std::uint32_t reach = 40;
  for (std::uint32_t t = cue.last; t + 2 < document_.size() && t < cue.last + reach; ++t) {
    if (!document_.token(t).is(Mark::Colon)) continue;
    const std::uint32_t begin = t + (document_.token(t + 1).is(Mark::OpenQuote) ? 2 : 1);
    cue.last = std::max(begin, clauses_.clause_end(begin + 1));
    return;
  }
}

SpeechContent SpeechContentReader::after(std::uint32_t begin, const Clause& clause) const {
  SpeechContent content;
  const std::uint32_t end = document_.sentence_at(clause.head).tokens.last;
  std::uint32_t t = begin;
  while (t < end && !document_.token(t).is(Particle::All) &&
         (is_adverb(document_, t) || document_.token(t).is(Particle::There)))
    ++t;
  if (t < end) t = behind_adjuncts(annotation_, t, end);
  content.cue = cue_from({clause.head, begin}, t);
  if (t >= end) {
    content.frames = Nothing;
    return content;
  }
  if (is_reply(t)) {
    content.frames = Nothing;
    return content;
  }
  const Token& token = document_.token(t);
  const bool before_quote = t + 1 < end && document_.token(t + 1).is(Mark::OpenQuote);
  if ((token.is(Mark::Comma) && before_quote) || token.is(Mark::OpenQuote)) {
    content.frames = Quote;
    content.direct_quote = true;
  } else if (token.is(Mark::Colon) && t + 1 == end && quotes_next_line(t)) {
    content.frames = Quote;
    content.direct_quote = true;
    content.cue.last = std::max(t + 2, clauses_.clause_end(t + 3));
  } else if (token.is(Mark::Colon)) {
    content.frames = before_quote ? Quote : ThatClause;
    content.direct_quote = before_quote;
  } else if (token.is(Particle::That)) {
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
    read_object(t, clause, content);
  }
  read_later(clause, content);
  if ((content.frames & Object) != 0 && names_object(t, clause.object_range.last))
    content.frames |= Naming;
  return content;
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

// "called the pact a start", "called Peru a friend", not "called the minister a day later".
bool SpeechContentReader::names_object(std::uint32_t object, std::uint32_t end) const {
  constexpr std::uint32_t longest = 8;
  static const WordSet others = {"moment", "few", "second", "number"};
  const Token& first = document_.token(object);
  const Mention* named = annotation_.mention_at(object);
  const bool definite = first.is(Particle::The) || first.is(Particle::This) ||
                        first.is(Particle::It) ||
                        (named != nullptr && !named->nominal && is_side(*named));
  for (std::uint32_t t = object + 1; definite && t + 1 < std::min(end, object + longest); ++t) {
    const Token& token = document_.token(t);
    if (token.is(Particle::A))
      return !annotation_.is(t + 1, WordKind::Span) && !others.contains(document_.token(t + 1));
    if (!token.is_word() || token.particle != Particle::None) return false;
  }
  return false;
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

void SpeechContentReader::read_object(std::uint32_t t, const Clause& clause,
                                      SpeechContent& content) const {
  if (document_.token(t).is(Particle::No)) return;
  const TokenRange range = clause.object_range;
  const bool pronoun = is_pronoun_subject(document_.token(t));
  content.frames |= pronoun ? BareClause : Object;
  if (const auto amount = read_amount(annotation_, t); amount && amount->kind == AmountKind::Money)
    content.frames |= Money;
  const Mention* first = annotation_.mention_at(t);
  if (first != nullptr && first->tokens.last < range.last &&
      document_.token(first->tokens.last).is(Mark::Possessive))
    content.frames |= PossessiveObject;
  for (std::uint32_t i = t; i < std::min(range.last, t + object_reach); ++i) {
    const LexicalHit* noun = annotation_.hit_at(i, Lexical::SpeechNoun);
    if (noun != nullptr && i > t && (document_.token(i - 1).is(Particle::No) || points_back(i)))
      return;
    if (noun != nullptr && lexicon_[noun->concept_id].speaker_after) break;  // "as per"
    if (noun != nullptr && !content.noun_act) {
      content.frames |= NounOfSpeech;
      content.noun_act = lexicon_[noun->concept_id].act;
    }
    if (is_auxiliary(document_.token(i))) content.frames |= BareClause;
    const bool following = document_.token(i).is(Particle::Following);
    content.announces_words |= following;
    if ((is_preposition(document_.token(i)) && !following) || document_.token(i).is(Mark::Comma))
      break;
  }
}

// "made the announcement in Lima": of what was told before.
bool SpeechContentReader::points_back(std::uint32_t noun) const {
  if (!document_.token(noun - 1).is(Particle::The) ||
      document_.token(noun).word != "announcement"_word)
    return false;
  const Token& next = document_.token(noun + 1);
  return !next.is(Particle::That) && !next.is(Particle::Of) && !next.is(Particle::To);
}

// "pressed Peru on its prices", "questioned the Minister about salt": the matter behind whom it is
// put to.
void SpeechContentReader::read_matter(TokenRange object, SpeechContent& content) const {
  if ((content.frames & Object) == 0) return;
  const Actors* addressee = clauses_.actors().starting_at(object.first);
  if (addressee == nullptr || addressee->tokens.last >= object.last) return;
  const Token& preposition = document_.token(addressee->tokens.last);
  if (!preposition.is(Particle::On) && !preposition.is(Particle::About)) return;
  content.frames |= Preposition;
  content.preposition = preposition.particle;
}

// "told the press this morning that", "called the pact “a start”", "asked X to come".
void SpeechContentReader::read_later(const Clause& clause, SpeechContent& content) const {
  const TokenRange range = clause.object_range;
  const std::uint32_t end = document_.sentence_at(clause.head).tokens.last;
  read_matter(range, content);
  for (std::uint32_t t = range.first; t < std::min(range.last, range.first + late_reach); ++t) {
    const Token& token = document_.token(t);
    if (quotations_.covers(t)) continue;
    if (token.is(Particle::That)) {
      content.late_that |= (content.frames & ThatClause) == 0;
      content.frames |= ThatClause;
    }
    if (token.is(Mark::OpenQuote)) content.frames |= Quote;
    const bool as_well = t + 1 < end && document_.token(t + 1).word == "well"_word;
    if (token.is(Particle::As) && !as_well && (content.frames & Object) != 0) {
      content.frames |= Preposition;
      content.preposition = Particle::As;
    }
    if (begins_infinitive(t) && (content.frames & (Object | Preposition)) != 0)
      content.frames |= ToInfinitive;
  }
  for (std::uint32_t t = range.last; t + 1 < end && t < range.first + late_reach; ++t) {
    if (document_.token(t).is(Particle::As) && document_.token(t + 1).is(Mark::OpenQuote))
      content.frames |= Quote;
  }
  if (range.last + 1 < document_.size() && range.last > range.first &&
      document_.token(range.last).is(Mark::Colon) &&
      document_.token(range.last + 1).is(Mark::OpenQuote))
    content.frames |= Quote;
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

}  // namespace communique
