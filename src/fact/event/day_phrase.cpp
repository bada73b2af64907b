#include "fact/event/day_phrase.hpp"

#include <algorithm>

#include "text/word_set.hpp"

namespace communique {
namespace {

// "That afternoon A met B", "The same afternoon", "In the evening, ..."
bool opens_with_part_of_day(const Annotation& annotation, TokenRange sentence) {
  const Document& document = annotation.document;
  constexpr std::uint32_t reach = 4;
  const Token& first = document.token(sentence.first);
  const std::uint32_t last = std::min(sentence.first + reach, sentence.last);
  static const WordSet same = {"same"};
  const bool same_day = first.is(Particle::The) && sentence.first + 1 < sentence.last &&
                        same.contains(document.token(sentence.first + 1));
  if (!same_day && !first.is(Particle::That) && !first.is(Particle::In)) return false;
  for (std::uint32_t t = sentence.first + 1; t < last; ++t) {
    if (annotation.is(t, WordKind::PartOfDay)) return true;
  }
  return false;
}

}  // namespace

bool comes_next(const Annotation& annotation, const EventDraft& draft) {
  const Document& document = annotation.document;
  static const WordSet next = {"subsequently", "then", "afterwards", "afterward"};
  const TokenRange sentence = document.sentence_at(draft.words.first).tokens;
  for (std::uint32_t t = sentence.first; t < draft.words.first; ++t) {
    if (next.contains(document.token(t))) return true;
  }
  return opens_with_part_of_day(annotation, sentence);
}

bool is_during_stay(const Document& document, const EventDraft& draft) {
  static const WordSet stays = {"stay", "visit", "trip", "mission"};
  constexpr std::uint32_t reach = 4;
  const TokenRange sentence = document.sentence_at(draft.words.first).tokens;
  const Token& first = document.token(sentence.first);
  if (first.is(Particle::While))
    return document.token(sentence.first + 1).is(Particle::In) ||
           document.token(sentence.first + 1).is(Particle::There);
  if (!first.is(Particle::During)) return false;
  for (std::uint32_t t = sentence.first + 1; t < std::min(sentence.first + reach, sentence.last);
       ++t) {
    if (stays.contains(document.token(t))) return true;
  }
  return false;
}

bool is_on_last_day(const Document& document, const EventDraft& draft) {
  static const WordSet last = {"last", "final", "closing"};
  static const WordSet days = {"day"};
  const TokenRange sentence = document.sentence_at(draft.words.first).tokens;
  for (std::uint32_t t = sentence.first; t + 2 < sentence.last; ++t) {
    if (last.contains(document.token(t)) && days.contains(document.token(t + 1)) &&
        document.token(t + 2).is(Particle::Of))
      return true;
  }
  return false;
}

bool is_on_first_day(const Document& document, const EventDraft& draft) {
  static const WordSet first = {"first", "opening"};
  static const WordSet days = {"day"};
  constexpr std::uint32_t reach = 9;
  const std::uint32_t begin = document.sentence_at(draft.words.first).tokens.first;
  for (std::uint32_t t = draft.words.first; t > begin + 2 && t + reach > draft.words.first; --t) {
    if (document.token(t - 1).is(Particle::Of) && days.contains(document.token(t - 2)) &&
        first.contains(document.token(t - 3)))
      return true;
  }
  return false;
}

bool is_one_more(const Document& document, const EventDraft& draft) {
  const TokenRange sentence = document.sentence_at(draft.words.first).tokens;
  for (std::uint32_t t = sentence.first; t < draft.words.first; ++t) {
    if (document.token(t).is(Particle::Also)) return true;
  }
  return false;
}

}  // namespace communique
