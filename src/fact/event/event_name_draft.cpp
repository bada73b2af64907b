#include "fact/event/event_name_draft.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>

#include "mention/place/country.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool holds_any(const EventName& name, std::span<const std::uint64_t> words) {
  return std::ranges::any_of(
      words, [&](std::uint64_t word) { return std::ranges::binary_search(name.words, word); });
}

// "Peru–Chile Dialogue" gathers both, "ASEAN Summit" its members.
void add_named_sides(const EventStory& story, EventDraft& draft) {
  const EventName& name = draft.name;
  const bool gathers = name.sides.size() >= 2 || (name.of_members && !name.sides.empty());
  if (!gathers || is_open_to_all(name)) return;
  for (const ConceptId side : name.sides)
    add_unique(draft.event.participants, entity_of(story.annotation, side));
}

// Behind the "(SCF)" of "the Salt Consultation Forum (SCF) between".
std::uint32_t behind_short_name(const Document& document, std::uint32_t t) {
  const bool bracketed = t + 2 < document.size() && document.token(t).is(Mark::OpenBracket) &&
                         document.token(t + 2).is(Mark::CloseBracket);
  return bracketed ? t + 3 : t;
}

// "the Salt Consultations between Peru and Chile", "the Salt Dialogue between Minister A and
// Minister B": those who gather are told behind the name.
void add_sides_between(const EventStory& story, EventDraft& draft) {
  const std::uint32_t t = behind_short_name(story.document(), draft.words.last);
  if (t >= story.document().size() || !story.document().token(t).is(Particle::Between)) return;
  const Actors* sides = story.clauses.actors().starting_at(t + 1);
  if (sides == nullptr) return;
  for (const Mention* side : story.clauses.actors().members(*sides)) {
    if (is_side(side->type) || side->type == EntityType::Person)
      add_unique(draft.event.participants, side->entity);
  }
}

// Behind the "established by the Peru–Chile FTA", "set up under the FTA", "under the FTA" of a
// committee's session; else behind its name.
std::uint32_t end_with_founder(const EventStory& story, std::uint32_t end) {
  constexpr std::uint32_t longest_verb = 2;
  const Document& document = story.document();
  std::uint32_t t = end;
  if (story.annotation.is(t, WordKind::Founding) || document.token(t).word == "provided"_word)
    t += longest_verb;
  for (std::uint32_t by = end; by <= t && by < document.size(); ++by) {
    const Token& token = document.token(by);
    if (token.is(Particle::By) || token.is(Particle::Under)) return story.clauses.clause_end(by);
  }
  return end;
}

// The two states that the agreement binds, which sit in the committee that it sets up.
void add_two_parties(const EventStory& story, EntityIndex agreement, Event& event) {
  const AgreementFact* fact = agreement == no_entity ? nullptr : story.fact_of_agreement(agreement);
  const auto is_state = [&](EntityIndex party) {
    return is_side(story.reading.entities[party].type);
  };
  if (fact == nullptr || fact->parties.size() != 2 || !std::ranges::all_of(fact->parties, is_state))
    return;
  for (const EntityIndex party : fact->parties) add_unique(event.participants, party);
}

// "the 2nd meeting of the Joint Committee of the Peru–Chile FTA", "the 5th RCEP Summit": deals
// with the agreement.
void add_named_agreement(const EventStory& story, EventDraft& draft) {
  const std::uint32_t end = end_with_founder(story, draft.words.last);
  for (std::uint32_t t = draft.words.first; t < end; ++t) {
    const Mention* mention = story.annotation.innermost_mention_at(t);
    const LexicalHit* known = story.annotation.hit_at(t, Lexical::Agreement);
    EntityIndex agreement = no_entity;
    if (mention != nullptr && mention->type == EntityType::Agreement) {
      agreement = mention->entity;
    } else if (known != nullptr) {
      agreement = entity_of(story.annotation, known->concept_id);
    }
    add_unique(draft.event.about, agreement);
    if (draft.name.session_of != no_entity || t >= draft.words.last)
      add_two_parties(story, agreement, draft.event);
  }
}

// Whether it is the name of a gathering that one organisation convenes: "WTO Ministerial
// Conference".
bool has_convener(const EventStory& story, const EventName& name) {
  return name.sides.size() == 1 && convenes_all(*story.annotation.vocabulary, name.sides.front());
}

// "opening ceremony of the Salt Week": the Salt Week takes place too.
std::optional<EventDraft> opened_gathering(const EventStory& story, const EventDraft& ceremony) {
  const Document& document = story.document();
  const TokenRange whole = ceremony.name.tokens;
  const LexicalHit* head = story.annotation.hit_at(whole.last - 1, Lexical::EventHead);
  if (ceremony.event.kind != EventKind::Ceremony || head == nullptr ||
      !document.token(head->tokens.first).capital())
    return std::nullopt;
  std::uint32_t first = whole.first;
  while (first < head->tokens.first && !document.token(first).is(Particle::Of)) ++first;
  if (first + 1 >= head->tokens.first) return std::nullopt;
  if (document.token(++first).is(Particle::The)) ++first;
  EventDraft gathering;
  gathering.words = ceremony.words;
  gathering.name.tokens = {first, whole.last};
  gathering.happens = gathering.told = true;
  gathering.event.date = ceremony.event.date;
  gathering.event.end_date = ceremony.event.end_date;
  gathering.event.kind = story.words[head->concept_id].kind;
  gathering.event.name = document.text_of(gathering.name.tokens);
  gathering.event.evidence = story.evidence(first, "event-name", 0.7F);
  return gathering;
}

// "attends Salt Council meeting": the council sits there.
void add_sitting_body(const EventStory& story, EventDraft& draft) {
  const std::uint32_t head = draft.words.last - 1;
  const Token& word = story.document().token(head);
  const bool meeting = word.word == "meeting"_word || word.word == "session"_word;
  if (story.document().sentence_at(head).paragraph != 0) return;
  if (word.capital() || !meeting || head == draft.words.first) return;
  const Mention* body = story.annotation.innermost_mention_at(head - 1);
  if (body != nullptr && is_institution(body->type) && !body->nominal)
    add_unique(draft.event.participants, body->entity);
}

// "proposed the early convening of the Second Salt Forum"
bool follows_convening(const Document& document, std::uint32_t t) {
  static const WordSet convening = {"convening", "convocation", "holding", "hosting"};
  if (t > 0 && document.token(t - 1).is(Particle::The)) --t;
  return t > 1 && document.token(t - 1).is(Particle::Of) &&
         convening.contains(document.token(t - 2));
}

}  // namespace

bool is_open_to_all(const EventName& name) {
  static const std::array kinds = {
      word_hash("business"), word_hash("investors"), word_hash("promotion"),  word_hash("ceo"),
      word_hash("forum"),    word_hash("seminar"),   word_hash("roundtable"), word_hash("days"),
      word_hash("week"),     word_hash("fair"),      word_hash("festival")};
  static const std::array of_states = {word_hash("policy"),    word_hash("ministerial"),
                                       word_hash("ministers"), word_hash("cooperation"),
                                       word_hash("standards"), word_hash("strategic"),
                                       word_hash("security"),  word_hash("regulatory")};
  return holds_any(name, kinds) && !holds_any(name, of_states);
}

void add_convener(const EventStory& story, EventDraft& draft) {
  if (draft.event.organizers.empty() && has_convener(story, draft.name))
    add_unique(draft.event.organizers, entity_of(story.annotation, draft.name.sides.front()));
}

void add_name_drafts(EventStory& story) {
  for (const EventName& name : find_event_names(story.annotation, story.words)) {
    EventDraft draft;
    draft.words = name.tokens;
    draft.name = name;
    draft.happens = name.ordinal || name.year != 0 || name.announced || !name.standing;
    draft.planned = name.announced || follows_convening(story.document(), name.tokens.first);
    draft.event.kind = name.kind;
    draft.event.name = text_of_name(story.document(), name);
    draft.event.evidence = story.evidence(name.tokens.first, "event-name", 0.8F);
    add_unique(draft.event.participants, name.session_of);
    if (name.session_of == no_entity) add_sitting_body(story, draft);
    if (!has_convener(story, name)) add_named_sides(story, draft);
    add_sides_between(story, draft);
    add_named_agreement(story, draft);
    story.drafts.push_back(std::move(draft));
  }
}

void add_opened_gatherings(const EventStory& story, std::vector<EventDraft>& drafts) {
  std::vector<EventDraft> opened;
  for (const EventDraft& draft : drafts) {
    auto gathering = opened_gathering(story, draft);
    if (!gathering) continue;
    const bool told = std::ranges::any_of(
        drafts, [&](const EventDraft& other) { return other.event.name == gathering->event.name; });
    if (!told) opened.push_back(std::move(*gathering));
  }
  std::ranges::move(opened, std::back_inserter(drafts));
}

}  // namespace communique
