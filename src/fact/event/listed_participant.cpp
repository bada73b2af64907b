#include "fact/event/listed_participant.hpp"

#include "fact/clause/actors.hpp"

namespace communique {
namespace {

// The comma before the token of "A, who joined her in Lima, B".
bool closes_aside(const Document& document, std::uint32_t t, std::uint32_t who) {
  if (who == 0 || who + 2 >= t || !document.token(t - 1).is(Mark::Comma) ||
      !document.token(who).is(Mark::Comma) || !document.token(who + 1).is(Particle::Who))
    return false;
  for (std::uint32_t i = who + 2; i + 1 < t; ++i) {
    if (document.token(i).kind == TokenKind::Mark) return false;
  }
  return true;
}

// "by 30 bakers, among them A and B"
bool follows_among_them(const Document& document, std::uint32_t t) {
  return t > document.sentence_at(t).tokens.first + 1 && document.token(t - 1).is(Particle::Them) &&
         document.token(t - 2).is(Particle::Among);
}

bool follows_semicolon(const Document& document, std::uint32_t t) {
  if (document.token(t - 1).is(Particle::And)) --t;
  return document.token(t - 1).is(Mark::Semicolon);
}

bool of_persons(const EventStory& story, const Actors& actors) {
  return story.clauses.actors().members(actors).front()->type == EntityType::Person;
}

}  // namespace

void add_listed_behind(const EventStory& story, std::uint32_t first, Particle word,
                       std::vector<EntityIndex>& list) {
  const Document& document = story.document();
  const ActorPhrases& phrases = story.clauses.actors();
  const TokenRange sentence = document.sentence_at(first - 1).tokens;
  bool listed = false;
  std::uint32_t behind_aside = 0;  // where a phrase listed behind such a clause ends
  std::uint32_t end_of_last = 0;
  for (const Actors& actors : phrases.in({first, sentence.last})) {
    const std::uint32_t t = actors.tokens.first;
    const bool leads = document.token(t - 1).is(word) ||
                       (word == Particle::Among && follows_among_them(document, t));
    const bool aside =
        listed && of_persons(story, actors) &&
        (closes_aside(document, t, end_of_last) || (behind_aside != 0 && t <= behind_aside + 2));
    if (!leads && !aside && !(listed && follows_semicolon(document, t))) continue;
    listed = true;
    end_of_last = actors.tokens.last;
    behind_aside = aside ? end_of_last : 0;
    add_actors(list, phrases.members(actors));
  }
  if (!document.token(sentence.last - 2).is(word)) return;
  for (const Actors& actors : phrases.in({sentence.last, end_of_list(document, sentence)})) {
    if (!actors.governed && of_persons(story, actors)) add_actors(list, phrases.members(actors));
  }
}

}  // namespace communique
