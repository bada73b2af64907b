#include "fact/event/unnamed_counterpart.hpp"

#include <algorithm>

#include "fact/event/promise.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// The first words of a phrase, among which stands whom it is about.
TokenRange opening(TokenRange phrase) {
  constexpr std::uint32_t longest = 4;
  return {phrase.first, std::min(phrase.last, phrase.first + longest)};
}

// "mill workers", "salt exporters"
bool opens_with_trade(const EventStory& story, TokenRange phrase) {
  static const WordSet trades = {"workers",        "investors", "students",
                                 "businesspeople", "owners",    "fishers"};
  const TokenRange words = opening(phrase);
  for (std::uint32_t t = words.first; t < words.last; ++t) {
    if (story.annotation.is(t, WordKind::Trader) || trades.contains(story.document().token(t)))
      return true;
  }
  return false;
}

}  // namespace

bool opens_with(const Document& document, TokenRange phrase, const WordSet& words) {
  const TokenRange first = opening(phrase);
  for (std::uint32_t t = first.first; t < first.last; ++t) {
    if (words.contains(document.token(t))) return true;
  }
  return false;
}

bool opens_with_delegates(const EventStory& story, TokenRange phrase) {
  const TokenRange words = opening(phrase);
  for (std::uint32_t t = words.first; t < words.last; ++t) {
    if (story.annotation.is(t, WordKind::Delegate)) return true;
    const Token& token = story.document().token(t);
    if (is_preposition(token) && !token.is(Particle::With)) return false;
  }
  return false;
}

bool opens_with_people(const EventStory& story, TokenRange phrase) {
  static const WordSet people = {"counterpart", "counterparts",    "members",         "executives",
                                 "officials",   "representatives", "parliamentarians"};
  return opens_with(story.document(), phrase, people) ||
         (opens_with_trade(story, phrase) && tells_when_or_where(story.annotation, phrase));
}

bool opens_with_guest(const Annotation& annotation, TokenRange phrase) {
  const Document& document = annotation.document;
  const std::uint32_t t = phrase.first;
  return t + 1 < document.size() &&
         (document.token(t).is(Particle::The) || is_possessive_pronoun(document.token(t))) &&
         annotation.is(t + 1, WordKind::Visitor);
}

}  // namespace communique
