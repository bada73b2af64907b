#include "fact/event/event_team.hpp"

#include <algorithm>

#include "fact/clause/telling_sentences.hpp"
#include "fact/clause/verb_group.hpp"
#include "fact/event/delegation_phrase.hpp"
#include "fact/event/represented.hpp"
#include "mention/side.hpp"
#include "text/word_set.hpp"

namespace communique {
namespace {

// Sentences that a list of delegates reaches back to what they came for.
constexpr std::uint32_t sentences_of_mission = 30;

bool has_travellers(const EventDraft& draft) {
  return draft.event.kind == EventKind::Visit && !draft.event.participants.empty();
}

// The journey told before that has people, one made before one spoken of, else the last gathering.
DraftIndex last_mission_before(const EventStory& story, std::uint32_t token) {
  DraftIndex journey = story.last_draft_before(
      token, [](const EventDraft& draft) { return has_travellers(draft) && draft.told; });
  if (journey == no_draft) journey = story.last_draft_before(token, has_travellers);
  return journey != no_draft ? journey : story.last_gathering_before(token, sentences_of_mission);
}

// "will visit Lima with a delegation comprising A and B": the visit before the team, else no_draft.
DraftIndex visit_with(const EventStory& story, TokenRange before) {
  const DraftIndex index = story.first_draft_in(before);
  return index != no_draft && has_travellers(story.drafts[index]) ? index : no_draft;
}

// The word of "the Peruvian side"
bool is_side_of_talks(const EventStory& story, std::uint32_t t) {
  const Mention* side = t > 0 && story.document().token(t).word == "side"_word
                            ? story.annotation.mention_at(t - 1)
                            : nullptr;
  return side != nullptr && side->type == EntityType::Country;
}

// "The delegation was headed by A and included B", "The delegation, led by A, also comprised B"
bool shares_subject(const Document& document, std::uint32_t team, std::uint32_t member) {
  std::uint32_t t = member - 1;
  while (t > team && is_adverb(document, t)) --t;
  return document.token(t).is(Particle::And) ||
         (document.token(t).is(Mark::Comma) && document.token(team + 1).is(Mark::Comma));
}

const WordSet member_words = {"consisted", "consists", "part", "members", "comprising"};

bool tells_members(const Annotation& annotation, std::uint32_t t) {
  return annotation.is(t, WordKind::Composition) ||
         member_words.contains(annotation.document.token(t));
}

// The first word for a delegation or a side of talks; the sentence's end where there is none.
std::uint32_t team_in(const EventStory& story, TokenRange sentence) {
  std::uint32_t t = sentence.first;
  while (t < sentence.last && !story.annotation.is(t, WordKind::Team) &&
         !is_side_of_talks(story, t))
    ++t;
  return t;
}

// "The delegation includes A, B and C", "The Peruvian side included A and B", "A and B were part of
// the delegation"
void read_members(EventStory& story, TokenRange sentence) {
  std::uint32_t member = sentence.first;
  while (member < sentence.last && !tells_members(story.annotation, member)) ++member;
  if (member == sentence.last) return;
  const std::uint32_t team = team_in(story, sentence);
  constexpr std::uint32_t reach = 4;  // "the Peruvian delegation also included"
  if (team == sentence.last) return;
  const bool shared = team < member && shares_subject(story.document(), team, member);
  if (!shared && std::max(member, team) > std::min(member, team) + reach) return;
  DraftIndex index = is_side_of_talks(story, team)
                         ? story.last_gathering_before(sentence.first)
                         : visit_with(story, {sentence.first, std::min(team, member)});
  if (index == no_draft) index = last_mission_before(story, sentence.first);
  if (index == no_draft) index = visit_with(story, {team, sentence.last});
  if (index == no_draft) return;
  const TokenRange people =
      team < member ? TokenRange{member, sentence.last} : TokenRange{sentence.first, member};
  const auto& phrases = story.clauses.actors();
  for (const Actors& actors : phrases.in(people)) {
    if (phrases.members(actors).front()->type == EntityType::Person)
      add_actors(story.drafts[index].event.participants, phrases.members(actors));
  }
  add_represented(story, people, story.drafts[index].event.participants);
}

// Whether the sentence opens with "In the", "Also in the", "Taking part in the", "Joining the
// Minister on the".
bool opens_with_company(const Document& document, TokenRange sentence) {
  static const WordSet joining = {"taking",     "joining",   "accompanying",
                                  "travelling", "traveling", "participating"};
  const std::uint32_t t =
      sentence.first + (document.token(sentence.first).is(Particle::Also) ? 1 : 0);
  return t < sentence.last &&
         (document.token(t).is(Particle::In) || joining.contains(document.token(t)));
}

// The noun or pronoun before the copula of "Also in the delegation were A", "Taking part in the
// mission were A", "With her were A"; else the sentence's end.
std::uint32_t company_before_copula(const Annotation& annotation, TokenRange sentence) {
  const Document& document = annotation.document;
  constexpr std::uint32_t longest_opening = 9;
  const std::uint32_t last = std::min(sentence.first + longest_opening, sentence.last - 1);
  const std::uint32_t next = sentence.first + 1;
  const bool with_her =
      next < last && document.token(sentence.first).is(Particle::With) &&
      (document.token(next).is(Particle::Her) || document.token(next).is(Particle::Him) ||
       document.token(next).is(Particle::Them));
  if (with_her && is_auxiliary(document.token(next + 1))) return next;
  if (!opens_with_company(document, sentence)) return sentence.last;
  for (std::uint32_t t = next; t < last; ++t) {
    const bool noun =
        annotation.is(t, WordKind::Trip) || document.token(t).word == "delegation"_word;
    if (noun && is_auxiliary(document.token(t + 1))) return t;
  }
  return sentence.last;
}

// The persons named in the range, but those behind a preposition ("the Minister with A").
void add_present(const EventStory& story, TokenRange range, Event& event) {
  const auto& phrases = story.clauses.actors();
  for (const Actors& actors : phrases.in(range)) {
    if (!actors.governed && phrases.members(actors).front()->type == EntityType::Person)
      add_actors(event.participants, phrases.members(actors));
  }
}

// "Also in the delegation were A, B and C", "Taking part in the mission were A, B and C"
void read_fellows(EventStory& story, TokenRange sentence) {
  const std::uint32_t t = company_before_copula(story.annotation, sentence);
  const DraftIndex index =
      t < sentence.last ? last_mission_before(story, sentence.first) : no_draft;
  if (index == no_draft) return;
  add_present(story, {t, sentence.last}, story.drafts[index].event);
}

// "On the Peruvian side were A and B", "Attending from the Peruvian side were A and B"
void read_side_present(EventStory& story, TokenRange sentence) {
  constexpr std::uint32_t longest_opening = 9;
  const std::uint32_t last = std::min(sentence.last - 1, sentence.first + longest_opening);
  std::uint32_t side = sentence.first;
  while (side < last && !is_side_of_talks(story, side)) ++side;
  if (side >= last || !is_auxiliary(story.document().token(side + 1)) ||
      holds_predicate(story.annotation, {sentence.first + 1, side}))
    return;
  const DraftIndex index = story.last_draft_before(sentence.first, [](const EventDraft& draft) {
    return is_gathering(draft.event.kind) && draft.event.kind != EventKind::Ceremony;
  });
  if (index == no_draft) return;
  add_present(story, {side + 2, sentence.last}, story.drafts[index].event);
}

// The Peru of "Peru's delegation", "the Peruvian delegation"; else no_entity.
EntityIndex side_of_team(const EventStory& story, std::uint32_t team) {
  if (team > 1 && story.document().token(team - 1).is(Mark::Possessive)) --team;
  const Mention* side = team > 0 ? story.annotation.innermost_mention_at(team - 1) : nullptr;
  return side != nullptr && is_side(side->type) && !side->nominal ? side->entity : no_entity;
}

// "A will lead Peru's delegation to the 3rd Salt Forum", "heads the Peruvian delegation at COP30":
// the state takes part.
void read_state_of_team(EventStory& story, TokenRange sentence) {
  constexpr std::uint32_t longest_phrase = 12;
  bool led = false;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    led |=
        story.annotation.is(t, WordKind::Leading) || story.document().token(t).word == "head"_word;
    const EntityIndex side =
        led && story.annotation.is(t, WordKind::Team) ? side_of_team(story, t) : no_entity;
    if (side == no_entity) continue;
    const DraftIndex index =
        story.first_draft_in({t + 1, std::min(t + longest_phrase, sentence.last)});
    if (index != no_draft && story.drafts[index].event.kind == EventKind::Conference)
      add_unique(story.drafts[index].event.participants, side);
  }
}

}  // namespace

void read_event_teams(EventStory& story) {
  const Document& document = story.document();
  static const WordSet others = {"side", "her", "him", "them"};
  if (!story.annotation.holds(WordKind::Trip) && !story.annotation.holds(WordKind::Team) &&
      !document.holds(others))
    return;
  const std::vector<bool> telling =
      telling_sentences(story.annotation, {&member_words}, WordKind::Composition);
  for (std::size_t s = 0; s < telling.size(); ++s) {
    const TokenRange sentence = document.sentences()[s].tokens;
    if (telling[s]) read_members(story, sentence);
    read_fellows(story, sentence);
    read_side_present(story, sentence);
    read_state_of_team(story, sentence);
  }
}

}  // namespace communique
