#include "fact/event/opening.hpp"

#include <algorithm>

#include "fact/event/company.hpp"
#include "fact/event/visit.hpp"
#include "mention/date/date.hpp"
#include "text/bracket.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

const WordSet facilities = {
    "plant",        "factory",   "refinery",  "terminal",  "warehouse", "laboratory", "building",
    "headquarters", "campus",    "office",    "consulate", "embassy",   "branch",     "centre",
    "center",       "incubator", "hub",       "school",    "hospital",  "museum",     "library",
    "pavilion",     "stand",     "booth",     "showroom",  "signboard", "plaque",     "nameplate",
    "monument",     "statue",    "bridge",    "railway",   "road",      "port",       "airport",
    "pipeline",     "dam",       "desk",      "premises",  "post",      "checkpoint", "crossing",
    "station",      "mill",      "smelter",   "depot",     "mine",      "clinic",     "highway",
    "tunnel",       "chancery",  "lab",       "shipyard",  "hotel",     "stadium",    "university",
    "college",      "farm",      "greenhouse"};

// "the Honorary Consulate of Peru", but not "the Consulate's letter"
bool is_facility(const EventStory& story, const Mention& body) {
  const Document& document = story.document();
  if (body.type != EntityType::Body && body.type != EntityType::Organization &&
      body.type != EntityType::Place)
    return false;
  if (body.tokens.last < document.size() && document.token(body.tokens.last).is(Mark::Possessive))
    return false;
  for (std::uint32_t t = body.tokens.first; t < body.tokens.last; ++t) {
    if (is_preposition(document.token(t))) return false;
    if (facilities.contains(document.token(t))) return true;
  }
  return false;
}

// "According to A, a terminal in Lima will be opened": what stands between comma and verb.
TokenRange before_verb(const EventStory& story, const Clause& clause) {
  const std::uint32_t end = clause.verb.first;
  std::uint32_t first = end;
  const std::uint32_t begin = story.document().sentence_at(end).tokens.first;
  while (first > begin && !story.document().token(first - 1).is(Mark::Comma)) --first;
  return {first, end};
}

// "will be opened in Lima on 3 June"
bool opens_on_day(const EventStory& story, const Clause& clause) {
  return clause.passive &&
         std::ranges::any_of(dates_in(story.annotation, clause.object_range),
                             [](const DateMention& date) { return date.begin.is_day(); });
}

}  // namespace

bool opens_facility(const EventStory& story, TokenRange phrase) {
  constexpr std::uint32_t longest_phrase = 12;
  const std::uint32_t last = std::min(phrase.last, phrase.first + longest_phrase);
  for (std::uint32_t t = phrase.first; t < last; ++t) {
    const Token& token = story.document().token(t);
    if (facilities.contains(token)) return true;
    const Mention* owner = story.annotation.mention_at(t);
    if (owner != nullptr && is_facility(story, *owner)) return true;
    if (owner != nullptr || token.is(Mark::OpenBracket)) {
      t = owner != nullptr ? std::max(t + 1, owner->tokens.last) - 1
                           : std::max(t + 1, skip_bracket(story.document(), t, phrase.last)) - 1;
      continue;
    }
    if (is_preposition(token) || token.is(Mark::Comma)) return false;
  }
  return false;
}

std::optional<EventDraft> read_opening(const EventStory& story, const LexicalHit& verb) {
  if (!story.words[verb.concept_id].opens_facilities) return std::nullopt;
  const Clause clause = story.clauses.read(verb);
  EventDraft draft;
  const bool joined = clause.infinitive && joins_visit(story, clause, draft.event);
  const bool unreal =
      clause.negated || (clause.infinitive && !joined) || clause.modality == Modality::Possible;
  const TokenRange facility = clause.passive ? before_verb(story, clause) : clause.object_range;
  if (unreal || !opens_facility(story, facility)) return std::nullopt;
  draft.words = {clause.head, verb.tokens.last};
  draft.happens = draft.told = draft.verbal = true;
  draft.planned = joined ? story.drafts.back().planned : clause.modality == Modality::Planned;
  draft.event.kind = EventKind::Ceremony;
  draft.event.evidence = story.evidence(clause.head, "event-opened", 0.7F);
  for (const Mention* actor : clause.actors()) {
    if (actor->type == EntityType::Person) add_actors(draft.event.participants, {&actor, 1});
  }
  for (const Actors* company : {company_of_subject(story, clause), company_behind(story, clause)}) {
    if (company != nullptr && !clause.passive)
      add_actors(draft.event.participants, story.clauses.actors().members(*company));
  }
  if (draft.event.participants.empty() && !opens_on_day(story, clause)) return std::nullopt;
  return draft;
}

}  // namespace communique
