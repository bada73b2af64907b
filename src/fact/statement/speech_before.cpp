#include <algorithm>

#include "fact/statement/speech_content.hpp"

// What is said before the verb, or around it.

namespace communique {
namespace {

// A quotation longer than this is cited by its last sentence.
constexpr std::uint32_t longest_cue = 60;

// "national accounts" of "“...,” national accounts spokesperson X said", which belong to the title.
std::uint32_t before_plain_words(const Annotation& annotation, std::uint32_t first) {
  const Document& document = annotation.document;
  constexpr std::uint32_t longest = 4;
  std::uint32_t t = first;
  while (t > 0 && first - t < longest && document.token(t - 1).is_word() &&
         !document.token(t - 1).capital() && document.token(t - 1).is(Particle::None) &&
         annotation.hit_at(t - 1, Lexical::SpeechVerb) == nullptr)
    --t;
  return t > 0 && document.token(t - 1).is(Mark::CloseQuote) ? t : first;
}

}  // namespace

// "“...,” said X", "“...?” X asked".
std::optional<TokenRange> SpeechContentReader::quotation_before(const Clause& clause,
                                                                TokenRange verb) const {
  std::uint32_t first = clause.verb.first;
  if (!clause.inverted && !clause.subject_range.empty() && !clause.shared)
    first = before_plain_words(annotation_, std::min(first, clause.subject_range.first));
  if (first == 0) return std::nullopt;
  const bool comma = first > 1 && document_.token(first - 1).is(Mark::Comma);
  const TokenRange* quotation = quotations_.closed_by(comma ? first - 2 : first - 1);
  if (quotation == nullptr) return std::nullopt;
  const Token& last = document_.token(quotation->last - 2);
  const bool open_end = comma || document_.token(first - 1).is_dash() || last.is(Mark::Comma) ||
                        last.is(Mark::Question) || last.is(Mark::Exclamation);
  if (!open_end) return std::nullopt;
  std::uint32_t begin = quotation->first + 1;
  if (verb.last - begin > longest_cue)
    begin = std::max(begin, document_.sentence_at(quotation->last - 2).tokens.first);
  return TokenRange{begin, verb.last};
}

// "..., the ministry said on Monday.", "The pact, she said, would help.", "As he told reporters,
// ..."
std::optional<TokenRange> SpeechContentReader::sentence_around(const Clause& clause,
                                                               TokenRange verb) const {
  if (clause.subject_range.empty() || clause.shared || clause.relative || clause.gerund)
    return std::nullopt;
  const TokenRange sentence = document_.sentence_at(verb.first).tokens;
  const std::uint32_t begin = sentence.first;
  const std::uint32_t first = std::min(clause.subject_range.first, clause.verb.first);
  if (first > begin && document_.token(first - 1).is(Particle::As))
    return goes_on(clause, sentence) ? std::optional(cue_from(verb, clause.object_range.last))
                                     : std::nullopt;
  if (first < begin + 2 || !document_.token(first - 1).is(Mark::Comma)) return std::nullopt;
  if (verb.last < sentence.last && document_.token(verb.last).is(Mark::Comma) &&
      goes_on(clause, sentence)) {
    const std::uint32_t last = clauses_.clause_end(verb.last + 1);
    return TokenRange{begin, last > verb.last + 1 ? last : verb.last};
  }
  if (first <= begin + 3) return std::nullopt;
  if (closes(clause, sentence)) return TokenRange{begin, verb.last};
  for (std::uint32_t t = begin; t < first; ++t) {
    const bool present =  // "Peru strives for peace"
        t > begin && document_.token(t - 1).capital() && is_present_verb(t);
    if (present || starts_predicate(annotation_, t)) return TokenRange{begin, verb.last};
  }
  return std::nullopt;
}

// "..., she said.", "..., said Ana Ruiz.": nothing but what stands before can be said.
bool SpeechContentReader::closes(const Clause& clause, TokenRange sentence) const {
  const std::uint32_t end = clause.inverted ? clause.subject_range.last : clause.verb.last;
  return end + 1 == sentence.last && document_.token(end).is(Mark::Period);
}

// "..., she said, would take effect": whether a predicate follows behind the next comma.
bool SpeechContentReader::goes_on(const Clause& clause, TokenRange sentence) const {
  constexpr std::uint32_t reach = 30;
  std::uint32_t t = clause.object_range.first;
  const std::uint32_t end = std::min(sentence.last, t + reach);
  while (t < end && !document_.token(t).is(Mark::Comma)) ++t;
  if (t + 1 < end && is_present_verb(t + 1)) return true;
  for (; t < end; ++t) {
    if (starts_predicate(annotation_, t)) return true;
  }
  return false;
}

// "ranks", "remains" right behind "Chile, she noted,".
bool SpeechContentReader::is_present_verb(std::uint32_t t) const {
  const Token& verb = document_.token(t);
  return verb.is_word() && !verb.capital() && verb.particle == Particle::None &&
         document_.text_of(t).ends_with('s');
}

}  // namespace communique
