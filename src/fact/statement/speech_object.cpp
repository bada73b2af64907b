#include <algorithm>

#include "fact/statement/speech_content.hpp"
#include "mention/number/amount.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

// What the object of the verb adds to what is said, and what stands behind it.

namespace communique {
namespace {

// Tokens in which the noun of an object is looked for.
constexpr std::uint32_t object_reach = 8;

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

// Tokens after the verb in which a "that" or a quotation still belongs to it.
constexpr std::uint32_t late_reach = 30;

}  // namespace

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

}  // namespace communique
