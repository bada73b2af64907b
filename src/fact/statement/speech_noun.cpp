#include "fact/statement/speech_noun.hpp"

#include <algorithm>

#include "fact/statement/speaker.hpp"
#include "mention/date/date.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool introduces_content(const Token& token) {
  return token.is(Particle::To) || token.is(Particle::That) || token.is(Particle::On) ||
         token.is(Particle::Over) || token.is(Particle::About) || token.is(Particle::Of);
}

}  // namespace

std::optional<Statement> SpeechNounReader::read(const LexicalHit& hit) const {
  const SpeechWord& word = lexicon_[hit.concept_id];
  Statement statement;
  statement.act = word.act;
  TokenRange cue = hit.tokens;
  if (word.speaker_before) cue.first = read_owner(word, hit.tokens, statement);
  if (word.speaker_after) cue.last = read_source(word, hit.tokens, statement);
  if (word.data_before && cue.first > 0) --cue.first;
  if (statement.speakers.empty()) return read_lodged(hit, std::move(statement));
  const bool opens = opens_sentence(document_, hit.tokens.first);
  if (word.speaker_before || opens)
    cue.last = std::max(clauses_.clause_end(cue.last + (opens ? 1 : 0)), cue.last);
  statement.cue = document_.span_of(cue);
  return statement;
}

// "The petition was filed by A", "the proposal made by A, Minister of Salt, to"
std::optional<Statement> SpeechNounReader::read_lodged(const LexicalHit& noun,
                                                       Statement statement) const {
  static const WordSet papers = {"petition", "request",  "application",   "complaint",
                                 "appeal",   "proposal", "recommendation"};
  static const WordSet deeds = {"filed",     "submitted", "lodged",    "made",
                                "presented", "tabled",    "forwarded", "advanced"};
  std::uint32_t verb = noun.tokens.last;
  if (verb < document_.size() && document_.token(verb).is(Particle::Was)) ++verb;
  if (verb + 2 >= document_.size() || !papers.contains(document_.token(noun.tokens.first)) ||
      !deeds.contains(document_.token(verb)) || !document_.token(verb + 1).is(Particle::By))
    return std::nullopt;
  const Actors* speakers = clauses_.actors().starting_at(verb + 2);
  if (speakers == nullptr) return std::nullopt;
  for (const Mention* mention : clauses_.actors().members(*speakers))
    add_speakers(*mention, statement.speakers);
  std::uint32_t first = noun.tokens.first;
  if (first > 0 &&
      (document_.token(first - 1).is(Particle::The) || document_.token(first - 1).is(Particle::A)))
    --first;
  statement.cue =
      document_.span_of({first, std::max(speakers->tokens.last, clauses_.clause_end(verb + 2))});
  return statement;
}

// The possessive before the noun; returns where it begins.
std::uint32_t SpeechNounReader::read_owner(const SpeechWord& word, TokenRange noun,
                                           Statement& statement) const {
  const TokenRange sentence = document_.sentence_at(noun.first).tokens;
  if (noun.first < sentence.first + 2 || !document_.token(noun.first - 1).is(Mark::Possessive))
    return noun.first;
  const Mention* owner = annotation_.innermost_mention_at(noun.first - 2);
  if (owner == nullptr || owner->tokens.last != noun.first - 1) return noun.first;
  if (noun.last >= sentence.last) return noun.first;
  const Token& next = document_.token(noun.last);
  const bool asks = is_preposition(document_.token(noun.last - 1));  // "call for"
  const bool own = next.particle != Particle::None &&
                   std::ranges::find(word.prepositions, next.particle) != word.prepositions.end();
  if (!asks && !own && !introduces_content(next)) return noun.first;
  if (is_repeated(owner->tokens.first)) return noun.first;
  add_speakers(*owner, statement.speakers);
  return owner->tokens.first;
}

// "reiterated India's request": the verb tells it.
bool SpeechNounReader::is_repeated(std::uint32_t owner) const {
  if (owner == 0) return false;
  return std::ranges::any_of(annotation_.hits_at(owner - 1), [](const LexicalHit& hit) {
    return hit.lexical == Lexical::SpeechVerb;
  });
}

// The actor after "according to", also "according to data issued by the ministry"; returns where
// it ends.
std::uint32_t SpeechNounReader::read_source(const SpeechWord& word, TokenRange phrase,
                                            Statement& statement) const {
  constexpr std::uint32_t reach = 10;
  const Actors* source = clauses_.actors().after(phrase.last);
  if (source == nullptr || source->tokens.first > phrase.last + reach) return phrase.last;
  const std::uint32_t first = source->tokens.first;
  if (document_.sentence_index(first) != document_.sentence_index(phrase.first)) return phrase.last;
  if (word.data_before) {
    const bool told = is_told_of_data(phrase.first) && document_.token(first - 1).is(Particle::By);
    if (!told) return phrase.last;
  } else if (!introduces(first, phrase, statement) || !ends_well(source->tokens.last)) {
    return phrase.last;
  }
  if (word.data_after && !is_of_data(source->tokens)) return phrase.last;
  for (const Mention* mention : clauses_.actors().members(*source))
    add_speakers(*mention, statement.speakers);
  return source->tokens.last;
}

// Whether the source at the token is that of the phrase: right after it, or whose data it names.
bool SpeechNounReader::introduces(std::uint32_t first, TokenRange phrase,
                                  Statement& statement) const {
  if (first == phrase.last) return true;
  if (first <= phrase.last + 1) return false;
  const Token& before = document_.token(first - 1);
  const bool by = first > phrase.last + 2 && before.is(Particle::By) &&
                  (annotation_.is(first - 2, WordKind::Publishing) ||
                   annotation_.is(first - 3, WordKind::Publishing));
  if (by) statement.act = Act::Announce;
  const bool of = (before.is(Particle::Of) || before.is(Particle::From)) && is_data(first - 2);
  return by || of;
}

// Not within a longer name: "according to the ministry spokesman"; but "the ministry estimates",
// "released by the ministry today".
bool SpeechNounReader::ends_well(std::uint32_t next) const {
  if (next >= document_.size()) return true;
  const Token& token = document_.token(next);
  return !token.is_word() || !token.is(Particle::None) || is_data(next) ||
         date_at(annotation_, next) != nullptr;
}

// "data of X", "X (Y) figures", "X's estimates".
bool SpeechNounReader::is_of_data(TokenRange source) const {
  if (source.first > 1 && is_data(source.first - 2)) return true;
  const std::uint32_t end = document_.sentence_at(source.first).tokens.last;
  std::uint32_t next = source.last;
  if (next < end && document_.token(next).is(Mark::OpenBracket))
    next = skip_bracket(document_, next, end);
  if (next < end && document_.token(next).is(Mark::Possessive)) ++next;
  return next < end && is_data(next);
}

// "The data were", "the results for May were"
bool SpeechNounReader::is_told_of_data(std::uint32_t verb) const {
  const std::uint32_t begin = document_.sentence_at(verb).tokens.first;
  return verb > begin && is_data(verb - 1);
}

bool SpeechNounReader::is_data(std::uint32_t token) const {
  return annotation_.is(token, WordKind::Data);
}

}  // namespace communique
