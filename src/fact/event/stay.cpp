#include "fact/event/stay.hpp"

#include <algorithm>

#include "fact/event/delegation_phrase.hpp"
#include "fact/event/meeting_counterpart.hpp"
#include "fact/event/promise.hpp"
#include "fact/event/visit.hpp"
#include "fact/event/welcome.hpp"
#include "mention/date/date.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

bool is_copula(const Token& token) {
  return token.particle >= Particle::Is && token.particle <= Particle::Be;
}

// "has come to Peru on a visit"
bool tells_coming(const Document& document, std::uint32_t t) {
  static const WordSet coming = {"come", "came", "comes"};
  return coming.contains(document.token(t)) && document.token(t + 1).is(Particle::To);
}

// The "in" of "is expected in Lima"; else the token.
std::uint32_t behind_expected(const Document& document, std::uint32_t t) {
  static const WordSet expected = {"expected", "due", "awaited"};
  return expected.contains(document.token(t)) && document.token(t + 1).is(Particle::In) ? t + 1 : t;
}

// The place of "in Lima", or nullptr.
const Mention* place_after_in(const EventStory& story, std::uint32_t t) {
  if (t + 1 >= story.document().size() ||
      !(story.document().token(t).is(Particle::In) || story.document().token(t).is(Particle::To)))
    return nullptr;
  return place_named_at(story.annotation, t + 1);
}

// The places of "in Lima and Cusco", "in Lima, Cusco and Tacna" from the first on.
std::vector<const Mention*> places_from(const EventStory& story, const Mention& first) {
  std::vector<const Mention*> places = {&first};
  std::uint32_t t = first.tokens.last;
  while (t + 1 < story.document().size()) {
    const Token& joint = story.document().token(t);
    const Mention* next = story.annotation.mention_at(t + 1);
    const bool joined = joint.is(Mark::Comma) || joint.is(Particle::And);
    if (!joined || next == nullptr || next->type != EntityType::Place || next->nominal) break;
    places.push_back(next);
    t = next->tokens.last;
  }
  return places;
}

// "in the country", where the release is told.
bool stands_in_country(const Document& document, std::uint32_t in) {
  static const WordSet here = {"country", "kingdom", "island"};
  return in + 2 < document.size() && document.token(in).is(Particle::In) &&
         document.token(in + 1).is(Particle::The) && here.contains(document.token(in + 2));
}

// The country of the last one named before the guest, here or in one of the sentences before, who
// is of another side: the host's; else no_entity.
EntityIndex country_of_host(const EventStory& story, const Mention& guest) {
  constexpr std::uint32_t reach = 3;
  const auto& sentences = story.document().sentences();
  const std::uint32_t own = story.document().sentence_index(guest.tokens.first);
  const std::uint32_t begin = sentences[own > reach ? own - reach : 0].tokens.first;
  EntityIndex host = no_entity;
  for (const Mention& mention : mentions_in(story.annotation, {begin, guest.tokens.first})) {
    if (mention.type != EntityType::Person || mention.entity == no_entity) continue;
    const EntityIndex side = story.sides.of(mention.entity);
    if (side != no_entity && side != story.sides.of(guest.entity)) host = side;
  }
  return host;
}

// "The delegation, which is in the country until Friday": the country that the release is from.
EntityIndex home_of_hosts(const EventStory& story, EntityIndex guest) {
  const EntityIndex home = entity_of(story.annotation, story.annotation.home.any);
  const EntityIndex side = story.sides.of(guest);
  return side == no_entity || side == home ? no_entity : home;
}

// "on an official visit"
bool tells_visit(const EventStory& story, std::uint32_t on) {
  constexpr std::uint32_t reach = 6;
  const std::uint32_t last = std::min(on + reach, story.document().sentence_at(on).tokens.last);
  if (!story.document().token(on).is(Particle::On)) return false;
  for (std::uint32_t t = on + 1; t < last; ++t) {
    const LexicalHit* noun = story.annotation.hit_at(t, Lexical::EventNoun);
    if (noun != nullptr) return story.words[noun->concept_id].kind == EventKind::Visit;
  }
  return false;
}

// "at the invitation of", "at the kind invitation of"
bool is_invited(const EventStory& story, std::uint32_t at) {
  constexpr std::uint32_t reach = 4;
  const Document& document = story.document();
  if (!document.token(at).is(Particle::At)) return false;
  for (std::uint32_t t = at + 1; t < std::min(at + reach, document.size()); ++t) {
    if (document.token(t).word == "invitation"_word) return true;
  }
  return false;
}

// "for the Salt Forum", "to attend the Salt Forum", "from 3 to 5 May", ", where tomorrow she will
// open a fair": somebody who is there for a time.
bool tells_stay(const EventStory& story, std::uint32_t t) {
  if (t + 2 >= story.document().size()) return false;
  const bool aside = story.document().token(t).is(Mark::Comma);  // "in Lima, Peru, on 3 May"
  if (aside && is_preposition(story.document().token(t + 1)) &&
      date_at(story.annotation, t + 2) != nullptr)
    return true;
  const Token& token = story.document().token(t);
  const bool where = token.is(Mark::Comma) && story.document().token(t + 1).is(Particle::Where);
  constexpr LexicalSet verbs{Lexical::RoleVerb, Lexical::EventVerb};
  const bool aim = token.is(Particle::To) && story.annotation.has_hit_at(t + 1, verbs);
  return where || aim || token.is(Particle::For) || tells_visit(story, t) || is_invited(story, t) ||
         date_at(story.annotation, t) != nullptr ||
         (is_preposition(token) && date_at(story.annotation, t + 1) != nullptr);
}

// "will be in Lima in May for the Salt Forum": the forum tells more.
bool tells_purpose(const EventStory& story, TokenRange range) {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    const Token& token = story.document().token(t);
    const bool infinitive = token.is(Particle::To) && t + 1 < range.last &&
                            date_at(story.annotation, t + 1) == nullptr &&
                            story.annotation.mention_at(t + 1) == nullptr &&
                            !story.document().token(t + 1).is_number();
    if (token.is(Mark::Comma) || infinitive) return false;
    if (token.is(Particle::For)) return true;
  }
  return false;
}

// "A announced that a delegation of bakers, led by the Salt Union, will be in Lima"
bool names_delegation(const EventStory& story, TokenRange range) {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    if (story.annotation.is(t, WordKind::Team)) return true;
  }
  return false;
}

// "Ana Ruiz is in Lima", "A delegation led by Ana Ruiz is in Lima"; nobody where others are.
std::vector<EntityIndex> people_who_stay(const EventStory& story, const Clause& clause) {
  std::vector<EntityIndex> people;
  const bool sent = clause.subjects.empty() ||
                    names_delegation(story, {clause.subject_range.last, clause.verb.first});
  if (sent) {
    people = delegation_before(story, clause.verb.first);
  } else {
    add_actors(people, clause.subjects);
  }
  const bool travel = std::ranges::all_of(people, [&](EntityIndex e) {
    const EntityType type = story.reading.entities[e].type;
    return type == EntityType::Person || (sent && type == EntityType::Organization);
  });
  return travel ? people : std::vector<EntityIndex>();
}

// "is in Lima to meet B": talks there.
std::optional<EventDraft> meeting_there(const EventStory& story, const EventDraft& stay,
                                        TokenRange rest) {
  for (std::uint32_t t = rest.first; t + 1 < rest.last; ++t) {
    if (story.document().token(t).is(Mark::Comma)) break;
    const LexicalHit* verb = story.document().token(t).is(Particle::To)
                                 ? story.annotation.hit_at(t + 1, Lexical::EventVerb)
                                 : nullptr;
    if (verb == nullptr) continue;
    const EventWord& word = story.words[verb->concept_id];
    if (word.kind != EventKind::Meeting || word.frame != EventFrame::Counterpart) continue;
    const Actors* others = find_counterpart(story, word, story.clauses.read(*verb));
    if (others == nullptr || !holds_person(story.clauses.actors().members(*others))) break;
    return meeting_on_journey(story, stay, verb->tokens, story.clauses.actors().members(*others));
  }
  return std::nullopt;
}

}  // namespace

void add_stays(EventStory& story) {
  static const WordSet verbs = {"is", "are", "was", "were", "be", "come", "came", "comes"};
  for (const std::uint32_t t : story.document().places_of(verbs)) {
    const bool comes = tells_coming(story.document(), t);
    if (!comes &&
        (!is_copula(story.document().token(t)) || story.document().token(t + 1).is(Particle::To)))
      continue;
    const std::uint32_t in = behind_expected(story.document(), t + 1);
    const Mention* place = place_after_in(story, in);
    if (comes && (place == nullptr || !tells_visit(story, place->tokens.last))) continue;
    if (place == nullptr && !stands_in_country(story.document(), in)) continue;
    const auto places =
        place != nullptr ? places_from(story, *place) : std::vector<const Mention*>();
    if (!tells_stay(story, place != nullptr ? places.back()->tokens.last : in + 3)) continue;
    const Clause clause =
        story.clauses.read({t, t + 1}, comes ? LexicalForm::Past : LexicalForm::Third);
    const std::vector<EntityIndex> people = people_who_stay(story, clause);
    if (people.empty()) continue;
    const EntityIndex area = place != nullptr ? place->entity
                             : clause.subjects.empty()
                                 ? home_of_hosts(story, people.front())
                                 : country_of_host(story, *clause.subjects.front());
    if (area == no_entity || clause.negated || clause.modality == Modality::Possible) continue;
    const bool planned = clause.modality == Modality::Planned || in > t + 1;
    if (planned && tells_purpose(story, clause.object_range)) continue;
    EventDraft draft;
    draft.words = {t, in};
    draft.happens = draft.told = draft.verbal = true;
    draft.planned = planned;
    draft.event.kind = EventKind::Visit;
    draft.event.evidence = story.evidence(t, "event-stayed", 0.7F);
    draft.event.participants = people;
    add_unique(draft.event.places, area);
    for (const Mention* further : places) add_unique(draft.event.places, further->entity);
    auto talks = meeting_there(story, draft, clause.object_range);
    story.drafts.push_back(std::move(draft));
    if (talks) story.drafts.push_back(std::move(*talks));
  }
}

}  // namespace communique
