#include "fact/event/event_draft.hpp"

#include <algorithm>

#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {

std::vector<const AgreementFact*> first_agreement_facts(const Reading& reading) {
  std::vector<const AgreementFact*> facts(reading.entities.size(), nullptr);
  for (const AgreementFact& fact : reading.agreements) {
    if (facts[fact.agreement] == nullptr) facts[fact.agreement] = &fact;
  }
  return facts;
}

namespace {

const WordSet presences = {"present", "attendance"};

// The audience of "told the gathering", "speaking to the guests", "Welcoming the participants"
bool is_spoken_to(const Document& document, std::uint32_t audience) {
  static const WordSet speaking = {"addressing", "addressed", "told",     "telling",
                                   "assured",    "assuring",  "reminded", "reminding",
                                   "informed",   "informing", "welcomed", "welcoming"};
  static const WordSet speaking_to = {"spoke", "speaking"};
  if (audience < 3 || !document.token(audience - 1).is(Particle::The)) return false;
  const Token& before = document.token(audience - 2);
  return speaking.contains(before) ||
         (before.is(Particle::To) && speaking_to.contains(document.token(audience - 3)));
}

// "was also in attendance", "were present"
bool is_predicate(const Document& document, std::uint32_t presence) {
  constexpr std::uint32_t reach = 4;
  for (std::uint32_t t = presence; t > 0 && t + reach > presence; --t) {
    const Token& before = document.token(t - 1);
    if (before.is(Particle::Was) || before.is(Particle::Were)) return true;
  }
  return false;
}

bool tells_audience(const Annotation& annotation) {
  const Document& document = annotation.document;
  if (!annotation.holds(WordKind::Audience) && !document.holds(presences)) return false;
  for (std::uint32_t t = 0; t < document.size(); ++t) {
    if ((annotation.is(t, WordKind::Audience) && is_spoken_to(document, t)) ||
        (presences.contains(document.token(t)) && is_predicate(document, t)))
      return true;
  }
  return false;
}

}  // namespace

bool tells_speech_at_launch(const Annotation& annotation) {
  const Document& document = annotation.document;
  static const WordSet launches = {"launch", "event", "occasion"};
  static const WordSet company = {"accompanied", "graced"};
  constexpr std::uint32_t reach = 4;  // "at the same event"
  if (document.holds(company) || tells_audience(annotation)) return true;
  if (!document.holds(launches)) return false;
  for (std::uint32_t t = 0; t + reach < document.size(); ++t) {
    const Token& token = document.token(t);
    static const WordSet there = {"over", "attended", "attending", "addressing", "addressed"};
    // "The event was attended by"
    if (token.is(Particle::The) && launches.contains(document.token(t + 1)) &&
        document.token(t + 2).is(Particle::Was))
      return true;
    if (!token.is(Particle::At) && !token.is(Particle::During) && !there.contains(token)) continue;
    if (!document.token(t + 1).is(Particle::The)) continue;
    if (launches.contains(document.token(t + 2)) || launches.contains(document.token(t + 3)))
      return true;
  }
  return false;
}

void EventStory::sort_drafts() {
  std::ranges::stable_sort(drafts, {}, [](const EventDraft& d) { return d.words.first; });
  for (DraftIndex i = 0; i < drafts.size(); ++i) cues.push_back({drafts[i].words, i});
}

void EventStory::sort_cues() {
  std::ranges::stable_sort(cues, {}, [](const EventCue& c) { return c.tokens.first; });
}

DraftIndex EventStory::first_draft_in(TokenRange range) const {
  const auto found = std::ranges::lower_bound(drafts, range.first, {},
                                              [](const EventDraft& d) { return d.words.first; });
  if (found == drafts.end()) return no_draft;
  // A colon within the quotes of a name may have ended the clause.
  const TokenRange quoted = found->name.quoted;
  const std::uint32_t last = quoted.empty() ? found->words.last : quoted.first;
  if (last > range.last) return no_draft;
  return static_cast<DraftIndex>(found - drafts.begin());
}

DraftIndex EventStory::last_draft_in(TokenRange range) const {
  const auto after = std::ranges::lower_bound(drafts, range.last, {},
                                              [](const EventDraft& d) { return d.words.first; });
  if (after == drafts.begin() || std::prev(after)->words.first < range.first) return no_draft;
  return static_cast<DraftIndex>(after - drafts.begin()) - 1;
}

DraftIndex EventStory::last_gathering_before(std::uint32_t token, std::uint32_t sentences) const {
  const std::uint32_t sentence = document().sentence_index(token);
  DraftIndex last = no_draft;
  for (DraftIndex i = last_draft_in({0, token}); i != no_draft; i = i == 0 ? no_draft : i - 1) {
    const std::uint32_t distance = sentence - document().sentence_index(drafts[i].words.first);
    if (distance > sentences) break;
    if (!is_gathering(drafts[i].event.kind) || drafts[i].generic || drafts[i].earlier ||
        is_history(drafts[i]))
      continue;
    if (drafts[i].told && !drafts[i].planned) return i;
    const bool held = last != no_draft && drafts[last].planned && !drafts[i].planned;
    if ((last == no_draft || (held && drafts[i].happens)) && distance <= 2) last = i;
  }
  return last;
}

DraftIndex EventStory::attended_before(std::uint32_t token) const {
  const auto attended = [&](const EventDraft& draft) {
    return is_gathering(draft.event.kind) && draft.event.kind != EventKind::Ceremony &&
           (draft.told || draft.event.participants.size() > 1) && !draft.planned &&
           !draft.generic && !draft.earlier && !is_history(draft);
  };
  const auto is_rite = [&](const EventDraft& draft) {
    return draft.event.kind == EventKind::Ceremony && draft.told && !draft.planned &&
           !is_history(draft);
  };
  const std::uint32_t paragraph = document().sentence_at(token).paragraph;
  DraftIndex first = no_draft;
  DraftIndex last = no_draft;
  DraftIndex launch = no_draft;
  DraftIndex rite = no_draft;
  for (DraftIndex i = 0; i < drafts.size() && drafts[i].words.first < token; ++i) {
    const std::uint32_t told_in = document().sentence_at(drafts[i].words.first).paragraph;
    if (launch == no_draft && told_in != 0 && is_public_launch(drafts[i])) launch = i;
    if (rite == no_draft && told_in != 0 && is_rite(drafts[i])) rite = i;
    if (told_in == 0 || !attended(drafts[i])) continue;
    if (first == no_draft) first = i;
    if (told_in == paragraph) last = i;
  }
  if (last != no_draft) return last;
  if (first == no_draft || (launch != no_draft && launch < first)) first = launch;
  if (first != no_draft) return first;
  const DraftIndex near = last_gathering_before(token, sentences_of_gathering);
  return near == no_draft || drafts[near].planned ? rite : near;
}

bool EventStory::is_history(const EventDraft& draft) const {
  constexpr std::int32_t days_of_news = 60;
  const Date& issue = document().release().date;
  Date end = draft.event.end_date.known() ? draft.event.end_date : draft.event.date;
  if (!end.known()) {
    const TokenRange clause{draft.words.last, clauses.clause_end(draft.words.last)};
    const auto dates = dates_in(annotation, clause);
    if (!dates.empty()) end = dates.front().end;
  }
  if (draft.planned || !end.known() || !issue.is_day()) return false;
  end = last_day(end);
  return days_since_epoch(issue) - days_since_epoch(end) > days_of_news;
}

bool EventStory::is_public_launch(const EventDraft& draft) const {
  constexpr std::int32_t days_of_news = 7;
  const Event& event = draft.event;
  const Date& issue = document().release().date;
  if (!speeches_at_launch || event.kind != EventKind::Launch || !draft.verbal || draft.planned)
    return false;
  if (!event.date.is_day() || !issue.is_day()) return false;
  const std::int32_t age = days_since_epoch(issue) - days_since_epoch(event.date);
  const bool staged = std::ranges::any_of(
      event.places, [&](EntityIndex e) { return reading.entities[e].type == EntityType::Place; });
  return age >= 0 && age <= days_of_news &&
         (staged || std::ranges::any_of(event.organizers, [&](EntityIndex e) {
            const EntityType type = reading.entities[e].type;
            return type == EntityType::Person || type == EntityType::Body;
          }));
}

EntityIndex EventStory::protagonist_before(std::uint32_t token) const {
  const auto& mentions = annotation.mentions;
  const auto first = std::ranges::find(mentions, EntityType::Person, &Mention::type);
  return first != mentions.end() && first->tokens.first < token ? first->entity : no_entity;
}

bool is_gathering(EventKind kind) {
  return kind != EventKind::Visit && kind != EventKind::Launch && kind != EventKind::Appointment;
}

Evidence EventStory::evidence(std::uint32_t token, std::string_view rule, float confidence) const {
  return {document().sentence_span(token), rule, confidence};
}

std::span<const Mention* const> first_persons_in(const EventStory& story, TokenRange range) {
  const ActorPhrases& phrases = story.clauses.actors();
  for (const Actors& actors : phrases.in(range)) {
    const auto members = phrases.members(actors);
    if (!actors.governed && members.front()->type == EntityType::Person) return members;
  }
  return {};
}

std::uint32_t behind_bullet(const Document& document, TokenRange sentence) {
  constexpr std::uint32_t longest_bullet = 3;
  std::uint32_t t = sentence.first;
  if (!document.token(t).starts_line) return t;
  const auto is_letter = [&](std::uint32_t at) {  // not in "A visit"
    const Token& next = document.token(at + 1);
    return document.text_of(at).size() == 1 &&
           (next.is(Mark::CloseBracket) || next.is(Mark::Period));
  };
  while (t < sentence.first + longest_bullet && t + 1 < sentence.last &&
         !document.token(t).is(Mark::OpenQuote) && (!document.token(t).is_word() || is_letter(t)))
    ++t;
  return t;
}

namespace {
const WordSet roman_numbers = {"ii", "iii", "iv", "vi", "vii", "viii", "ix"};
}

std::uint32_t end_of_list(const Document& document, TokenRange sentence) {
  std::uint32_t end = sentence.last;
  if (end + 1 >= document.size() || !document.token(end - 1).is(Mark::Colon)) return end;
  const bool numbered = document.token(end).is_number();
  const auto is_bullet = [&](std::uint32_t t) {
    const Token& token = document.token(t);
    const bool marked = t + 1 < document.size() && (document.token(t + 1).is(Mark::CloseBracket) ||
                                                    document.token(t + 1).is(Mark::Period));
    const bool letter =
        marked && (document.text_of(t).size() == 1 || roman_numbers.contains(token));
    return token.starts_line && !token.is(Mark::OpenQuote) && (!token.is_word() || letter) &&
           token.is_number() == numbered;
  };
  if (!is_bullet(end)) return end;
  while (end < document.size() && (is_bullet(end) || !document.token(end).starts_line))
    end = document.sentence_at(end).tokens.last;
  return end;
}

EntityIndex entity_of(const Annotation& annotation, ConceptId concept_id) {
  const auto found = std::ranges::find(annotation.entities, concept_id, &Entity::concept_id);
  return found == annotation.entities.end()
             ? no_entity
             : static_cast<EntityIndex>(found - annotation.entities.begin());
}

void add_unique(std::vector<EntityIndex>& list, EntityIndex entity) {
  if (entity != no_entity && std::ranges::find(list, entity) == list.end()) list.push_back(entity);
}

void add_actors(std::vector<EntityIndex>& list, std::span<const Mention* const> actors) {
  for (const Mention* actor : actors)
    for_each_entity(*actor, [&](EntityIndex entity) { add_unique(list, entity); });
}

std::vector<EntityIndex> actors_of(const Event& event) {
  std::vector<EntityIndex> actors = event.participants;
  for (const EntityIndex e : event.organizers) add_unique(actors, e);
  for (const EntityIndex e : event.chairs) add_unique(actors, e);
  return actors;
}

std::vector<EntityIndex>& role_of(Event& event, EventPart role) {
  switch (role) {
    case EventPart::Organizer:
      return event.organizers;
    case EventPart::Chair:
      return event.chairs;
    default:
      return event.participants;
  }
}

}  // namespace communique
