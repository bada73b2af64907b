#include "fact/statement/speech_content.hpp"

#include <algorithm>

namespace communique {
namespace {

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

}  // namespace communique
