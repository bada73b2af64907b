#include "fact/event/opening.hpp"

#include <algorithm>

#include "fact/event/company.hpp"
#include "fact/event/visit.hpp"
#include "fact/event/welcome.hpp"
#include "mention/date/date.hpp"
#include "text/bracket.hpp"

namespace communique {
namespace {

// "the Honorary Consulate of Peru", but not "the Consulate's letter"
bool is_facility(const EventStory& story, const Mention& mention) {
  const Document& document = story.document();
  if (!is_institution(mention.type) && mention.type != EntityType::Place &&
      mention.type != EntityType::Programme)
    return false;
  if (mention.tokens.last < document.size() &&
      document.token(mention.tokens.last).is(Mark::Possessive))
    return false;
  for (std::uint32_t t = mention.tokens.first; t < mention.tokens.last; ++t) {
    if (is_preposition(document.token(t))) return false;
    if (story.annotation.is(t, WordKind::Facility)) return true;
  }
  return false;
}

// "According to A, a terminal in Lima will be opened": what stands between comma and verb.
TokenRange before_verb(const EventStory& story, std::uint32_t end) {
  std::uint32_t first = end;
  const std::uint32_t begin = story.document().sentence_at(end).tokens.first;
  while (first > begin && !story.document().token(first - 1).is(Mark::Comma)) --first;
  return {first, end};
}

// "the trade house in Lima, opened on 12 May", "the works in Lima, inaugurated by A": a participle
// behind what was opened.
bool follows_opened(const EventStory& story, const LexicalHit& verb, const Clause& clause) {
  const std::uint32_t t = clause.verb.first;
  const Document& document = story.document();
  const bool past = verb.form == LexicalForm::Past || verb.form == LexicalForm::Participle;
  return past && t > document.sentence_at(t).tokens.first + 1 &&
         document.token(t - 1).is(Mark::Comma) && verb.tokens.last < document.size() &&
         is_preposition(document.token(verb.tokens.last)) && !holds_person(clause.subjects);
}

// "the salt pavilion, which A will open": what stands before the relative, or nothing.
TokenRange before_relative(const EventStory& story, const Clause& clause) {
  const Document& document = story.document();
  const std::uint32_t relative = clause.subject_range.first - 1;
  if (clause.subject_range.empty() || clause.subject_range.first < 3 ||
      !(document.token(relative).is(Particle::Which) ||
        document.token(relative).is(Particle::That)))
    return {};
  const std::uint32_t end = relative - (document.token(relative - 1).is(Mark::Comma) ? 1 : 0);
  const Mention* opened = story.annotation.mention_at(end - 1);
  return opened != nullptr ? opened->tokens : TokenRange{end - 1, end};
}

// "will be opened in Lima on 3 June", "opened in May 2024"
bool opens_in_month(const EventStory& story, TokenRange range) {
  return std::ranges::any_of(dates_in(story.annotation, range),
                             [](const DateMention& date) { return date.begin.month != 0; });
}

// "Ground was broken for the works by A", "a terminal, opened in Lima by A"
void add_agents(const EventStory& story, TokenRange range, Event& event) {
  const Actors* agents = story.clauses.complement(range, {Particle::By});
  if (agents != nullptr && holds_person(story.clauses.actors().members(*agents)))
    add_actors(event.participants, story.clauses.actors().members(*agents));
}

// "On Thursday the Salt Company opened its office in Lima"
void add_house(const EventStory& story, const Clause& clause, Event& event) {
  const auto dates = dates_in(story.annotation, story.document().sentence_at(clause.head).tokens);
  const bool on_day =
      std::ranges::any_of(dates, [](const DateMention& date) { return date.begin.is_day(); });
  const bool houses = std::ranges::all_of(
      clause.subjects, [](const Mention* actor) { return is_institution(actor->type); });
  if (on_day && houses) add_actors(event.participants, clause.subjects);
}

// The Salt Bank of "the Salt Bank's new office" and of "the new office of the Salt Bank": it moves
// in.
void add_owner(const EventStory& story, TokenRange phrase, Event& event) {
  const Document& document = story.document();
  bool facility = false;
  for (std::uint32_t t = phrase.first; t < phrase.last; ++t) {
    facility |= story.annotation.is(t, WordKind::Facility);
    const Mention* owner = story.annotation.mention_at(t);
    if (owner == nullptr || !is_institution(owner->type)) continue;
    const Token& before = document.token(document.token(t - 1).is(Particle::The) ? t - 2 : t - 1);
    const bool owns =
        owner->tokens.last < phrase.last && document.token(owner->tokens.last).is(Mark::Possessive);
    if (owns || (facility && before.is(Particle::Of)))
      add_unique(event.participants, owner->entity);
    return;
  }
}

}  // namespace

std::optional<const Mention*> facility_in(const EventStory& story, TokenRange phrase) {
  constexpr std::uint32_t longest_phrase = 12;
  const std::uint32_t last = std::min(phrase.last, phrase.first + longest_phrase);
  for (std::uint32_t t = phrase.first; t < last; ++t) {
    const Token& token = story.document().token(t);
    const Mention* mention = story.annotation.mention_at(t);
    if (mention != nullptr && is_facility(story, *mention)) return mention;
    if (story.annotation.is(t, WordKind::Facility)) return nullptr;
    if (mention != nullptr || token.is(Mark::OpenBracket)) {
      t = mention != nullptr ? std::max(t + 1, mention->tokens.last) - 1
                             : std::max(t + 1, skip_bracket(story.document(), t, phrase.last)) - 1;
      continue;
    }
    if (is_preposition(token) || token.is(Mark::Comma)) return std::nullopt;
  }
  return std::nullopt;
}

void add_opened(const EventStory& story, TokenRange phrase, Event& event) {
  const Mention* opened = facility_in(story, phrase).value_or(nullptr);
  if (opened == nullptr) return;
  add_unique(opened->type == EntityType::Place ? event.places : event.about, opened->entity);
}

std::optional<EventDraft> read_opening(const EventStory& story, const LexicalHit& verb) {
  if (!story.words[verb.concept_id].opens_facilities) return std::nullopt;
  const Clause clause = story.clauses.read(verb);
  EventDraft draft;
  Event& event = draft.event;
  const bool joined = clause.infinitive && joins_visit(story, clause, event);
  const bool unreal =
      clause.negated || (clause.infinitive && !joined) || clause.modality == Modality::Possible;
  const bool participle = !clause.passive && follows_opened(story, verb, clause);
  const bool passive = clause.passive || participle;
  const TokenRange relative = before_relative(story, clause);
  const TokenRange facility = passive ? before_verb(story, clause.verb.first - participle)
                              : relative.empty() ? clause.object_range
                                                 : relative;
  if (unreal || !facility_in(story, facility)) return std::nullopt;
  draft.words = {clause.head, verb.tokens.last};
  draft.happens = draft.told = draft.verbal = true;
  draft.planned = joined ? story.drafts.back().planned : clause.modality == Modality::Planned;
  event.kind = EventKind::Ceremony;
  event.evidence = story.evidence(clause.head, "event-opened", 0.7F);
  for (const Mention* actor : participle ? std::span<const Mention* const>() : clause.actors()) {
    if (actor->type == EntityType::Person) add_actors(event.participants, {&actor, 1});
  }
  if (event.participants.empty()) add_agents(story, clause.object_range, event);
  if (event.participants.empty() && !passive) add_house(story, clause, event);
  for (const Actors* company : {company_of_subject(story, clause), company_before(story, clause),
                                company_behind(story, clause)}) {
    if (company != nullptr && !passive)
      add_actors(event.participants, story.clauses.actors().members(*company));
  }
  if (event.participants.empty() && (!passive || !opens_in_month(story, clause.object_range)))
    return std::nullopt;
  add_opened(story, facility, event);
  add_owner(story, facility, event);
  return draft;
}

}  // namespace communique
