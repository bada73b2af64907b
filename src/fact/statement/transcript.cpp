#include "fact/statement/transcript.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet greetings = {"good", "thanks", "thank", "welcome", "hello", "hi"};
const WordSet questioners = {"reporter",  "question", "q",     "journalist",   "interviewer",
                             "moderator", "host",     "press", "correspondent"};
const WordSet denials = {"nonsense", "untrue", "rubbish", "false", "wrong"};
constexpr std::uint32_t shortest_opening = 3;  // words

// The colon behind a speaker in capitals at the start of the line, or no_token.
std::uint32_t speaker_colon(const Document& document, std::uint32_t line) {
  constexpr std::uint32_t longest = 24;
  if (!document.token(line).all_capitals()) return no_token;
  for (std::uint32_t t = line; t < document.size() && t < line + longest; ++t) {
    const Token& token = document.token(t);
    if (t > line && token.starts_line) return no_token;
    if (token.is(Mark::Colon)) return t;
    if (token.is_word() && !token.all_capitals() && !token.has(Initial)) return no_token;
  }
  return no_token;
}

// The colon behind "Reporter" or "Mr. Bo Diaz" at the start of the line of an interview, or
// no_token.
std::uint32_t interview_colon(const Annotation& annotation, std::uint32_t line) {
  const Document& document = annotation.document;
  std::uint32_t end = line + 1;
  if (!questioners.contains(document.token(line))) {
    std::uint32_t name = line;
    while (name < document.size() && annotation.hit_at(name, Lexical::Honorific) != nullptr) ++name;
    const Mention* speaker = name < document.size() ? annotation.mention_at(name) : nullptr;
    if (speaker == nullptr || speaker->type != EntityType::Person || speaker->nominal ||
        document.token(speaker->tokens.first).starts_line != (speaker->tokens.first == line))
      return no_token;
    end = speaker->tokens.last;
  }
  const bool says = end + 1 < document.size() && document.token(end).is(Mark::Colon) &&
                    document.token(end + 1).is_word() && !document.token(end + 1).starts_line;
  return says ? end : no_token;
}

// Whether questions and answers take turns.
bool is_interview(const Annotation& annotation) {
  const Document& document = annotation.document;
  bool asks = false, answers = false;
  for (const Sentence& sentence : document.sentences()) {
    const std::uint32_t line = sentence.tokens.first;
    if (!document.token(line).starts_line || interview_colon(annotation, line) == no_token)
      continue;
    (questioners.contains(document.token(line)) ? asks : answers) = true;
  }
  return asks && answers;
}

EntityIndex speaker_at(const Annotation& annotation, TokenRange label) {
  for (const Mention& mention : mentions_in(annotation, label)) {
    if (mention.type == EntityType::Person) return mention.entity;
  }
  return no_entity;
}

}  // namespace

std::vector<Turn> find_turns(const Annotation& annotation) {
  const Document& document = annotation.document;
  std::vector<Turn> turns;
  EntityIndex speaker = no_entity;
  std::uint32_t first = 0;
  const auto close = [&](std::uint32_t end) {
    if (speaker != no_entity && first < end) turns.push_back({speaker, {first, end}});
  };
  const bool interview = is_interview(annotation);
  for (const Sentence& sentence : document.sentences()) {
    const std::uint32_t line = sentence.tokens.first;
    if (!document.token(line).starts_line) continue;
    std::uint32_t colon = speaker_colon(document, line);
    if (colon == no_token && interview) colon = interview_colon(annotation, line);
    if (colon == no_token) continue;
    close(line);
    speaker = speaker_at(annotation, {line, colon});
    first = colon + 1;
  }
  close(document.size());
  return turns;
}

TokenRange opening_of(const Document& document, const Turn& turn) {
  for (std::uint32_t t = turn.words.first; t < turn.words.last;) {
    const TokenRange sentence = document.sentence_at(t).tokens;
    const bool greets = greetings.contains(document.token(t));
    if (!greets && sentence.last - t > shortest_opening)
      return {t, std::min(sentence.last, turn.words.last)};
    t = sentence.last;
  }
  return {};
}

bool denies(const Document& document, TokenRange opening) {
  constexpr std::uint32_t longest = 7;
  if (document.token(opening.first).is(Particle::No)) return true;
  if (opening.size() > longest) return false;
  for (std::uint32_t t = opening.first; t < opening.last; ++t) {
    if (denials.contains(document.token(t))) return true;
  }
  return false;
}

}  // namespace communique
